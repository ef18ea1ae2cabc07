import type { Measure } from "./judge-record";
import type { RecordScanner } from "./scan-records";
import { seen } from "./stretch";

const unusual = seen.irregular | seen.open | seen.nul | seen.rewrite | seen.multiLine;
const SPACE = 32;

/** Tells by a glance at its bytes that a record is an ordinary row; the others have to be read as text. */
export class RowGlance {
  /** The first name of the header, from its first byte that is content. */
  readonly #header: Buffer;
  readonly #delimiter: number;
  readonly #quote: number;
  /** A row of totals ends in empty cells and is short. */
  readonly #sparseBytes: number;

  constructor(private readonly measure: Measure) {
    const { dialect, width, header } = measure;
    const skipped = (char: string) => char <= " " || char === dialect.delimiter || char === dialect.quote;
    const names = (header ?? []).map((name) => name.slice([...name].findIndex((char) => !skipped(char))));
    this.#header = Buffer.from(names.find((name) => name.trim() !== "") ?? "");
    this.#delimiter = dialect.delimiter.charCodeAt(0);
    this.#quote = dialect.quote === "" ? -1 : dialect.quote.charCodeAt(0);
    this.#sparseBytes = width < 3 ? 0 : width * 2 + 24;
  }

  /** Whether the row's bytes can be handed on as they are. */
  isOrdinary(scanner: RecordScanner): boolean {
    if (scanner.cells !== this.measure.width || (scanner.flags & unusual) !== 0 || this.#quote < 0)
      return false;
    const { buffer, start, end } = scanner;
    if (end - start <= this.#sparseBytes && buffer[end - 1] === this.#delimiter) return false;
    const content = this.#contentAt(buffer, start, end);
    return content < end && !this.#maybeHeader(buffer, content);
  }

  /** The first byte that is no blank, delimiter or quote. */
  #contentAt(buffer: Buffer, start: number, end: number): number {
    let i = start;
    for (; i < end; i += 1) {
      const byte = buffer[i] as number;
      if (byte > SPACE && byte !== this.#delimiter && byte !== this.#quote) break;
    }
    return i;
  }

  #maybeHeader(buffer: Buffer, at: number): boolean {
    const header = this.#header;
    if (header.length === 0) return false;
    for (let i = 0; i < header.length; i += 1) if (buffer[at + i] !== header[i]) return false;
    return true;
  }
}
