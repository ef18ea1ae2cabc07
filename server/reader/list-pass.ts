import { ColumnSample } from "./column-sample";
import { FooterWatch, type HeldRecord } from "./footer-watch";
import { judgeRecord, type Measure, type Verdict } from "./judge-record";
import type { LineWriter } from "./line-writer";
import { type ProblemKind, ProblemLog } from "./problem-log";
import type { UnreadableRecord } from "./request";
import { seen } from "./record-walk";
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
  problems: ProblemLog;
  sample: ColumnSample;
}

const progressEvery = 8192;
const unusual = seen.irregular | seen.open | seen.nul | seen.rewrite | seen.multiLine;

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
      problems: new ProblemLog(),
      sample: new ColumnSample(plan.expectedRows),
    };
  }

  run(): Tally {
    this.#head();
    this.#body();
    for (const held of this.#footers.end()) {
      if (!held.footer) this.#row(held);
      else this.#aside({ ...held, raw: held.text, reason: "A closing line below the table." }, "footer");
    }
    this.#tally.lines = this.scanner.line - 1;
    return this.#tally;
  }

  #head(): void {
    const { scanner, plan } = this;
    for (let line = 0; line < plan.preambleLines && scanner.advanceLine(); line += 1) this.#tally.preamble += 1;
    if (!plan.hasHeader || !scanner.advance()) return;
    judgeRecord(scanner, { ...plan.measure, header: null });
    this.#tally.header += 1;
  }

  #body(): void {
    const { scanner, plan } = this;
    const { width, header, dialect } = plan.measure;
    const headerByte = Buffer.from(header?.[0] ?? "")[0];
    const delimiter = dialect.delimiter.charCodeAt(0);
    for (let count = 0; scanner.advance(); count += 1) {
      if (count % progressEvery === 0) this.sink.progress(scanner.position, this.#tally.rows);
      const first = scanner.buffer[scanner.start] ?? 0;
      // A blank row or a repeated header gives itself away by its first byte; only such rows are looked into.
      const ordinary = first > 34 && first !== headerByte && first !== delimiter && dialect.quote !== "";
      if (ordinary && scanner.cells === width && (scanner.flags & unusual) === 0) this.#copyRow();
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
    const verdict = judgeRecord(this.scanner, this.plan.measure);
    const { line, lines } = this.scanner;
    switch (verdict.is) {
      case "blank":
        this.#footers.blank();
        this.#tally.blank += 1;
        break;
      case "header":
        this.#tally.header += 1;
        this.#tally.problems.add("repeated_header", line);
        break;
      case "unreadable":
        this.#releaseHeld();
        this.#aside({ line, lines, raw: this.scanner.text(), reason: `${verdict.detail}.`, cells: verdict.cells }, verdict.problem);
        break;
      default:
        this.#judgedRow(verdict);
    }
  }

  #judgedRow(verdict: Verdict & { is: "row" }): void {
    const { scanner } = this;
    const { line, lines } = scanner;
    if (this.#footers.mayHold(verdict.cells)) {
      this.#footers.hold({ line, lines, text: scanner.text(), cells: verdict.cells, problem: verdict.problem, detail: verdict.detail });
      if (this.#footers.full) this.#releaseHeld();
      return;
    }
    this.#releaseHeld();
    this.#row({ ...verdict, line, lines });
  }

  /** Rows follow what might have been the end: it was inside the table. */
  #releaseHeld(): void {
    for (const held of this.#footers.release()) this.#row(held);
  }

  #row({ line, lines, cells, problem, detail }: Omit<HeldRecord, "text">): void {
    const { sample, problems } = this.#tally;
    if (sample.wants(this.#tally.rows)) sample.add(cells);
    this.#tally.rows += 1;
    this.#tally.multiLine ||= lines > 1;
    if (problem) problems.add(problem, line, detail);
    this.sink.rows.write(line, cells, this.plan.measure.width);
  }

  #aside(record: Omit<UnreadableRecord, "kind">, kind: ProblemKind): void {
    const { line, lines, raw, reason, cells } = record;
    this.#tally.unreadable += 1;
    this.#tally.problems.add(kind, line, reason.replace(/\.$/u, ""));
    this.sink.unreadable({ line, lines, raw, kind, reason, cells });
  }
}
