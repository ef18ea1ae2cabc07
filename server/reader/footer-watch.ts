import type { ProblemKind } from "./problem-log";

/** A record that may be a closing line below the table; only the end of the file tells. */
export interface HeldRecord {
  line: number;
  lines: number;
  text: string;
  cells: string[];
  problem?: ProblemKind;
  detail?: string;
}

const most = 40;
const closingWords =
  /^\W*((grand |sub)?totals?\b|end of\b|eof\b|(number|count) of (rows|records)|rows?:|records?:|generated|exported|printed|created on|report|source:|notes?:|copyright|©|confidential|page \d+|\(?[\d,.]+ (rows?|records?|voters?|contacts?|results?)\b)/iu;

/** Holds short records back until it is known whether rows follow them. */
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

  /** Closing lines have far fewer cells than the table. */
  mayHold(cells: readonly string[]): boolean {
    return this.width > 2 && cells.filter((cell) => cell.trim() !== "").length <= Math.max(1, Math.floor(this.width / 4));
  }

  hold(record: HeldRecord): void {
    this.#held.push({ ...record, afterBlank: this.#blank });
  }

  blank(): void {
    this.#blank = true;
  }

  /** Rows follow: what was held are rows too. */
  release(): HeldRecord[] {
    const held = this.#held;
    this.#held = [];
    this.#blank = false;
    return held;
  }

  /** The file is over: which of the held records close the table, and which are rows. */
  end(): (HeldRecord & { footer: boolean })[] {
    const from = this.#held.findIndex((record) => closes(record, this.width, record.afterBlank));
    return this.#held.map((record, index) => ({ ...record, footer: from >= 0 && index >= from }));
  }
}

function closes({ text, cells }: HeldRecord, width: number, afterBlank: boolean): boolean {
  if (closingWords.test(text)) return true;
  const value = cells.find((cell) => cell.trim() !== "") ?? "";
  return afterBlank && cells.length < width && cells[0] === value && /\s\S+\s/u.test(value);
}
