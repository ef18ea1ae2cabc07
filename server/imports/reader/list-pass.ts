import { ColumnSample } from "./column-sample";
import { FooterWatch, type HeldRecord } from "./footer-watch";
import { judgeRecord, type Measure, type Verdict } from "./judge-record";
import type { LineWriter } from "./line-writer";
import { ProblemLog } from "./problem-log";
import type { UnreadableRecord } from "./request";
import { RowGlance } from "./row-glance";
import type { RecordScanner } from "./scan-records";
import { cellsOf } from "./split-record";

/** What a walk over the whole file needs to know. */
export interface PassPlan {
  measure: Measure;
  preambleLines: number;
  hasHeader: boolean;
  expectedRows: number;
}

/** Where the records go. */
export interface PassSink {
  rows: Pick<LineWriter, "copy" | "write">;
  unreadable: (record: UnreadableRecord) => void;
  progress: (bytes: number, rows: number) => void;
}

/** What a walk found. lines: every one belongs to one record; each record is counted once. */
export interface Tally {
  lines: number;
  preamble: number;
  header: number;
  blank: number;
  rows: number;
  unreadable: number;
  /** Some row spans several lines. */
  multiLine: boolean;
  breaks: RecordScanner["breaks"];
  /** 1 for each column in which cells may have blanks around them, or an apostrophe in front. */
  padded: Uint8Array;
  problems: ProblemLog;
  sample: ColumnSample;
}

const progressEvery = 8192;

/** Walks over a file once and hands every row on, in file order, as the scanner meets it. */
export function runListPass(scanner: RecordScanner, plan: PassPlan, sink: PassSink): Tally {
  return new ListPass(scanner, plan, sink).run();
}

class ListPass {
  readonly #tally: Tally;
  readonly #footers: FooterWatch;

  constructor(
    private readonly scanner: RecordScanner,
    private readonly plan: PassPlan,
    private readonly sink: PassSink,
  ) {
    this.#footers = new FooterWatch(plan.measure.width);
    this.#tally = {
      lines: 0,
      preamble: 0,
      header: 0,
      blank: 0,
      rows: 0,
      unreadable: 0,
      multiLine: false,
      breaks: scanner.breaks,
      padded: scanner.padded,
      problems: new ProblemLog(),
      sample: new ColumnSample(plan.expectedRows),
    };
  }

  run(): Tally {
    this.#head();
    this.#body();
    for (const { footer, ...held } of this.#footers.end()) {
      const closing: Verdict = {
        is: "unreadable",
        cells: held.verdict.cells,
        problem: "footer",
        detail: "A closing line below the table",
      };
      this.#settle(footer ? { ...held, verdict: closing } : held);
    }
    this.#tally.lines = this.scanner.line - 1;
    return this.#tally;
  }

  #head(): void {
    const { scanner, plan } = this;
    for (let line = 0; line < plan.preambleLines && scanner.advanceLine(); line += 1)
      this.#tally.preamble += 1;
    if (!plan.hasHeader || !scanner.advance()) return;
    judgeRecord(scanner, { ...plan.measure, header: null });
    this.#tally.header += 1;
  }

  #body(): void {
    const { scanner } = this;
    const glance = new RowGlance(this.plan.measure);
    for (let count = 0; scanner.advance(); count += 1) {
      if (count % progressEvery === 0) this.sink.progress(scanner.position, this.#tally.rows);
      if (glance.isOrdinary(scanner)) this.#copyRow();
      else this.#judge();
    }
  }

  #copyRow(): void {
    const { scanner } = this;
    if (this.#footers.waiting) this.#releaseHeld();
    if (this.#tally.sample.wants(this.#tally.rows)) {
      this.#tally.sample.add(cellsOf(scanner.text(), this.plan.measure.dialect));
    }
    this.#tally.rows += 1;
    this.sink.rows.copy(scanner.line, scanner.buffer, scanner.start, scanner.end);
  }

  #judge(): void {
    const { scanner } = this;
    const verdict = judgeRecord(scanner, this.plan.measure);
    const { line, lines } = scanner;
    if (verdict.is === "blank") {
      this.#footers.blank();
      this.#tally.blank += 1;
    } else if (verdict.is === "header") {
      this.#tally.header += 1;
      this.#tally.problems.add("repeated_header", line);
    } else if (this.#footers.mayHold(verdict.cells)) {
      this.#footers.hold({ line, lines, text: scanner.text(), verdict });
      if (this.#footers.full) this.#releaseHeld();
    } else {
      this.#releaseHeld();
      this.#settle({ line, lines, text: scanner.text(), verdict });
    }
  }

  /** Rows follow what might have been the end: it was inside the table. */
  #releaseHeld(): void {
    for (const held of this.#footers.release()) this.#settle(held);
  }

  #settle({ line, lines, text, verdict }: HeldRecord): void {
    const tally = this.#tally;
    const { cells, problem, detail = "" } = verdict;
    if (problem) tally.problems.add(problem, line, detail);
    if (verdict.is === "unreadable") {
      tally.unreadable += 1;
      this.sink.unreadable({ line, lines, raw: text, kind: verdict.problem, reason: `${detail}.`, cells });
      return;
    }
    if (tally.sample.wants(tally.rows)) tally.sample.add(cells);
    tally.rows += 1;
    tally.multiLine ||= lines > 1;
    for (const [column, cell] of cells.entries()) {
      if (cell !== cell.trim() || cell.startsWith("'")) tally.padded[column] = 1;
    }
    this.sink.rows.write(line, cells, this.plan.measure.width);
  }
}
