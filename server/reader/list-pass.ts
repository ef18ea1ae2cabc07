import { ColumnSample } from "./column-sample";
import { FooterWatch } from "./footer-watch";
import { judgeRecord, type Measure, type Verdict } from "./judge-record";
import type { LineWriter } from "./line-writer";
import { type ProblemKind, ProblemLog } from "./problem-log";
import type { UnreadableRecord } from "./request";
import { RecordScanner, seen } from "./scan-records";
import { openBytes } from "./source-bytes";
import { splitRecord } from "./split-record";

/** What a walk over the whole file needs to know. */
export interface PassPlan {
  path: string;
  /** Bytes of a byte order mark. */
  skip: number;
  measure: Measure;
  preambleLines: number;
  hasHeader: boolean;
  expectedRows: number;
}

/** Where the records go. Without it the walk only proves that the file is clean, and ends where it is not. */
export interface PassSink {
  rows: LineWriter;
  unreadable: (record: UnreadableRecord) => void;
}

/** What a walk found. */
export interface Tally {
  /** Every record is a row of the right width that DuckDB reads the same way as we do. */
  clean: boolean;
  lines: number;
  preamble: number;
  header: number;
  blank: number;
  rows: number;
  unreadable: number;
  breaks: RecordScanner["breaks"];
  problems: ProblemLog;
  sample: ColumnSample;
}

const progressEvery = 8192;
const notClean = seen.irregular | seen.open | seen.nul | seen.rewrite | seen.multiLine;

/** Walks over a file once, in memory that does not grow with it. */
export class ListPass {
  readonly tally: Tally;
  readonly #scanner: RecordScanner;
  readonly #close: () => void;
  readonly #footers: FooterWatch;
  #blankSeen = false;

  constructor(
    private readonly plan: PassPlan,
    private readonly sink: PassSink | null,
    private readonly onProgress: (bytes: number, rows: number) => void,
  ) {
    const source = openBytes(plan.path, plan.skip);
    this.#close = source.close;
    this.#scanner = new RecordScanner(source.read, plan.measure.dialect, plan.measure.width);
    this.#footers = new FooterWatch(plan.measure.width);
    this.tally = {
      clean: true,
      lines: 0,
      preamble: 0,
      header: 0,
      blank: 0,
      rows: 0,
      unreadable: 0,
      breaks: this.#scanner.breaks,
      problems: new ProblemLog(),
      sample: new ColumnSample(plan.expectedRows),
    };
  }

  run(): Tally {
    try {
      this.#head();
      this.#body();
      for (const { line, lines, text, cells, footer } of this.#footers.end()) {
        if (footer) this.#aside({ line, lines, raw: text, reason: "A closing line below the table.", cells }, "footer");
        else this.#row(line, cells, "too_few_cells", `${cells.length} cells where there are ${this.plan.measure.width} columns`);
      }
      this.tally.lines = this.#scanner.line - 1;
      return this.tally;
    } finally {
      this.#close();
    }
  }

  #head(): void {
    const scanner = this.#scanner;
    for (let line = 0; line < this.plan.preambleLines && scanner.advanceLine(); line += 1) this.tally.preamble += 1;
    if (!this.plan.hasHeader || !scanner.advance()) return;
    judgeRecord(scanner, { ...this.plan.measure, header: null });
    this.tally.header += 1;
    if (scanner.lines > 1) this.tally.clean = false;
  }

  #body(): void {
    const { tally, plan } = this;
    const scanner = this.#scanner;
    const { width, header } = plan.measure;
    const headerStart = header?.[0] ? header[0].charCodeAt(0) : -1;
    for (let count = 0; (tally.clean || this.sink) && scanner.advance(); count += 1) {
      if (count % progressEvery === 0) this.onProgress(scanner.position, tally.rows);
      const first = scanner.buffer[scanner.start] ?? 0;
      // What may be blank or a repeated header starts like one; only these are read as text.
      const ordinary = first > 34 && first !== headerStart && first !== plan.measure.dialect.delimiter.charCodeAt(0);
      if (scanner.cells === width && ordinary && (scanner.flags & notClean) === 0) this.#plainRow();
      else this.#judge();
    }
  }

  #plainRow(): void {
    const { tally, sink } = this;
    const scanner = this.#scanner;
    if (this.#blankSeen || this.#footers.waiting) this.#afterGap();
    const { dialect } = this.plan.measure;
    if (tally.sample.wants(tally.rows)) tally.sample.add(splitRecord(scanner.text(), 0, dialect).cells);
    tally.rows += 1;
    if (!sink) return;
    if (dialect.quote === "") sink.rows.write(scanner.line, splitRecord(scanner.text(), 0, dialect).cells, this.plan.measure.width);
    else sink.rows.copy(scanner.line, scanner.buffer, scanner.start, scanner.end);
  }

  #judge(): void {
    const scanner = this.#scanner;
    const verdict = judgeRecord(scanner, this.plan.measure);
    const regular = scanner.cells === this.plan.measure.width && (scanner.flags & notClean) === 0;
    if (verdict.is === "row" && regular) return this.#plainRow();
    if (verdict.is === "blank" && scanner.end === scanner.start) {
      this.#blankSeen = true;
      this.#footers.blank();
      this.tally.blank += 1;
      return;
    }
    this.tally.clean = false;
    this.#take(verdict);
  }

  #take(verdict: Verdict): void {
    const { tally } = this;
    const scanner = this.#scanner;
    const { line, lines } = scanner;
    if (verdict.is === "blank") tally.blank += 1;
    else if (verdict.is === "header") {
      tally.header += 1;
      tally.problems.add("repeated_header", line);
    } else if (verdict.is === "unreadable") {
      this.#afterGap();
      const { cells, detail, problem } = verdict;
      this.#aside({ line, lines, raw: scanner.text(), reason: detail, cells }, problem);
    } else if (this.#footers.mayHold(verdict.cells)) {
      this.#footers.hold({ line, lines, text: scanner.text(), cells: verdict.cells });
      if (this.#footers.full) this.#afterGap();
    } else {
      this.#afterGap();
      this.#row(line, verdict.cells, verdict.problem, verdict.detail);
    }
  }

  /** A row comes after blank lines or after what might have been a footer: those were inside the table. */
  #afterGap(): void {
    if (this.#blankSeen) this.tally.clean = false;
    for (const { line, cells } of this.#footers.release()) {
      this.#row(line, cells, "too_few_cells", `${cells.length} cells where there are ${this.plan.measure.width} columns`);
    }
  }

  #row(line: number, cells: string[], problem?: ProblemKind, detail?: string): void {
    const { tally } = this;
    if (tally.sample.wants(tally.rows)) tally.sample.add(cells);
    tally.rows += 1;
    if (problem) tally.problems.add(problem, line, detail);
    this.sink?.rows.write(line, cells, this.plan.measure.width);
  }

  #aside(record: Omit<UnreadableRecord, "kind">, kind: ProblemKind): void {
    this.tally.unreadable += 1;
    this.tally.problems.add(kind, record.line, record.reason);
    this.sink?.unreadable({ ...record, kind });
  }
}
