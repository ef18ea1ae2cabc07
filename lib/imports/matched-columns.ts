import type { Target } from "@/lib/people/fields";
import { recipesOf } from "@/lib/people/joins";
import type { ColumnWords, Mapping } from "@/lib/people/mapping";
import { findMappingProblems, type MappingProblem } from "./check-mapping";
import type { ColumnProposal } from "./import-job";
import { columnName } from "./import-words";
import type { Reading } from "./reading";

/** A column of a list as it is matched. */
export interface MatchedColumn {
  index: number;
  name: string;
  samples: readonly string[];
  target: Target;
  proposal: ColumnProposal | undefined;
  /** A person chose something else than was proposed. */
  byPerson: boolean;
  /** Another column fills the same field. */
  clash: boolean;
  /** It says who agreed, the field wants who didn't. */
  agreed: boolean;
  /** Which part of its field it is, where several are joined. */
  place: { part: number; of: number } | undefined;
  /** A person should look at where it goes. */
  needsLook: boolean;
}

/** The columns of a list, in its order, with where they go and what is to be said of that. `proposals`: by position. */
export function matchedColumns(
  { columns }: { columns: readonly Pick<Reading["columns"][number], "index" | "header" | "samples">[] },
  proposals: readonly ColumnProposal[],
  { mapping, words }: { mapping: Mapping; words: ColumnWords },
): MatchedColumn[] {
  const targets = new Map(mapping.map(({ index, target }) => [index, target]));
  const places = placesOf(mapping);
  const headers = columns.map(({ header }) => header);
  const problems = findMappingProblems(mapping, headers, words);
  const clashes = concernedBy("used_twice", problems);
  const agreeing = concernedBy("who_agreed", problems);
  return columns.map(({ index, header, samples }) => {
    const target = targets.get(index) ?? null;
    const proposal = proposals[index];
    const [clash, agreed] = [clashes.has(index), agreeing.has(index)];
    const byPerson = proposal !== undefined && (proposal.target ?? null) !== target;
    const isUnsure = proposal?.verdict === "check" && !byPerson;
    return {
      index,
      name: columnName(header, index),
      samples,
      target,
      proposal,
      byPerson,
      clash,
      agreed,
      place: places.get(index),
      needsLook: clash || agreed || isUnsure,
    };
  });
}

const concernedBy = (kind: MappingProblem["kind"], problems: readonly MappingProblem[]) =>
  new Set(problems.flatMap((problem) => (problem.kind === kind ? problem.indexes : [])));

/** Which part of a joined field each column is, by its position. */
const placesOf = (mapping: Mapping) =>
  new Map(
    recipesOf(mapping)
      .filter(({ indexes }) => indexes.length > 1)
      .flatMap(({ indexes }) =>
        indexes.map((index, at) => [index, { part: at + 1, of: indexes.length }] as const),
      ),
  );
