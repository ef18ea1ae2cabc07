import type { Verdict } from "./judge-record";

/** A record that may be a closing line below the table; only the end of the file tells. */
export interface HeldRecord {
  line: number;
  lines: number;
  text: string;
  verdict: Extract<Verdict, { cells: string[] }>;
}

const most = 40;
const closingWords =
  /^\W*((grand |sub)?totals?\b|end of\b|eof\b|(number|count) of (rows|records)|rows?:|records?:|generated\b|exported\b|printed\b|created on\b|report\b|source:|notes?:|copyright|©|confidential|page \d+|\(?[\d,.]+ (rows?|records?|voters?|contacts?|results?)\b)/iu;

/** Holds sparse records back until it is known whether rows follow them. */
export class FooterWatch {
  #held: (HeldRecord & { afterBlank: boolean })[] = [];
  #blank = false;

  constructor(private readonly width: number) {}

  get waiting(): boolean {
    return this.#held.length > 0;
  }

  get full(): boolean {
    return this.#held.length >= most;
  }

  /** Closing lines fill far fewer cells than rows, and begin in the first. */
  mayHold(cells: readonly string[]): boolean {
    if (this.width < 3 || cells[0]?.trim() === "") return false;
    return cells.filter((cell) => cell.trim() !== "").length <= Math.max(1, Math.floor(this.width / 4));
  }

  hold(record: HeldRecord): void {
    this.#held.push({ ...record, afterBlank: this.#blank });
  }

  blank(): void {
    this.#blank = true;
  }

  /** Rows follow: what was held belongs to the table. */
  release(): HeldRecord[] {
    const held = this.#held;
    this.#held = [];
    this.#blank = false;
    return held;
  }

  /** The file is over: which of the held records close the table, and which belong to it. */
  end(): (HeldRecord & { footer: boolean })[] {
    const from = this.#held.findIndex((record) => closes(record, this.width, record.afterBlank));
    return this.#held.map((record, index) => ({ ...record, footer: from >= 0 && index >= from }));
  }
}

function closes({ text, verdict: { cells } }: HeldRecord, width: number, afterBlank: boolean): boolean {
  if (closingWords.test(text)) return true;
  return afterBlank && cells.length < width && /\s\S+\s/u.test(cells[0] ?? "");
}
