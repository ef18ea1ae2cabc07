import { formatAmericanPhone } from "@/lib/text/american-phone";
import { formatDay } from "@/lib/text/format";
import { channelLabels, partyLabels, supportLabels } from "../contact-field";
import { findFilterField } from "./filter-fields";
import { type FilterCondition, type FilterStep, isGroup } from "./filter-step";

/** Words for values that stand in a filter by their id: names of tags and of the files of imports. */
export type IdNames = Readonly<Record<string, string>>;

const absent: Record<string, [unknown: string, known: string]> = {
  support_level: ["not asked", "asked"],
  tags: ["none", "any"],
  do_not_contact: ["not marked", "marked"],
};
const usual: [string, string] = ["not known", "known"];

const valueWords: Record<string, Record<string, string>> = {
  support_level: supportLabels,
  party: partyLabels,
  do_not_contact: channelLabels,
};

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** The words for one value of a field; null is "not known". */
export function filterValueWords(field: string, value: string | null, names: IdNames = {}): string {
  if (value === null) return (absent[field] ?? usual)[0];
  if (field === "import") return names[value] ?? "one that isn't here";
  if (field === "tags" && uuid.test(value)) return names[value.toLowerCase()] ?? "one that is gone";
  const words = valueWords[field] ?? {};
  if (Object.hasOwn(words, value)) return words[value] ?? value;
  if (/^(home|cell|work)_phone$/.test(field)) return formatAmericanPhone(value) ?? `+${value}`;
  return formatDay(value);
}

const mostNamed = 3;

function valuesWords(
  { field, values }: { field: string; values: readonly (string | null)[] },
  names: IdNames,
) {
  const short = field === "support_level" && values.length > 1;
  const words = values.map((value) =>
    short && value !== null ? value : filterValueWords(field, value, names),
  );
  const rest = words.length - mostNamed;
  return rest > 1 ? `${words.slice(0, mostNamed).join(", ")} and ${rest} more` : words.join(", ");
}

function betweenWords(from: string | null, to: string | null): string {
  if (from === null) return `up to ${formatDay(to ?? "")}`;
  return to === null ? `from ${formatDay(from)}` : `${formatDay(from)} to ${formatDay(to)}`;
}

/** What a step says, in the parts in which its chip is drawn: "Tag", "isn't", "Yard sign". */
export interface StepWords {
  label: string;
  verb: string;
  values: string;
}

function conditionWords(condition: FilterCondition, names: IdNames): StepWords {
  const label = findFilterField(condition.field)?.label ?? condition.field;
  if (condition.kind === "between")
    return { label, verb: "is", values: betweenWords(condition.from, condition.to) };
  const { kind, field, values } = condition;
  if (kind === "isNot" && values.length === 1 && values[0] === null)
    return { label, verb: "is", values: (absent[field] ?? usual)[1] };
  return { label, verb: kind === "is" ? "is" : "isn't", values: valuesWords(condition, names) };
}

const joins = { all: " and ", any: " or ", none: " or " } as const;
const heads = { all: "All of", any: "Any of", none: "None of" } as const;

/** What a step of a filter says. `names`: of the tags and imports that stand in it by their id. */
export function stepWords(step: FilterStep, names: IdNames = {}): StepWords {
  if (!isGroup(step)) return conditionWords(step, names);
  const inner = step.steps.map((one) => {
    const { label, verb, values } = stepWords(one, names);
    const text = `${label} ${verb} ${values}`.replace(/ {2,}/g, " ");
    return isGroup(one) ? `(${text})` : text;
  });
  return { label: heads[step.kind], verb: "", values: inner.join(joins[step.kind]) };
}
