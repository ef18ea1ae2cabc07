import {
  type FieldGroup,
  type FieldHome,
  fields,
  isField,
  parseTarget,
  targetLabel,
} from "@/lib/people/fields";

/**
 * How a field is asked for. `choice`: among the values that contacts have. `own`: nearly everybody has another, so whether
 * there is one at all. `number` and `day`: also from one to another.
 */
export type FilterKind = "choice" | "own" | "number" | "day";

/** Where a field of the filter is kept, as in lib/people/fields; `import`: whom an import made or changed. */
export type FilterHome =
  | { kind: "person"; column: string; type: "text" | "level" | "phone" | "day" | "moment" }
  | { kind: "custom"; name: string; type: "text" | "number" | "day" }
  | { kind: "tags" }
  | { kind: "marks" }
  | { kind: "import" };

/** What contacts can be filtered by. `name` is the loader's; `group` is what it stands among. */
export interface FilterField {
  name: string;
  label: string;
  group: FieldGroup | "Other fields" | "In the campaign";
  kind: FilterKind;
  home: FilterHome;
}

const levels = new Set(["support_level"]);
const phones = new Set(["home_phone", "cell_phone"]);
const days = new Set(["date_of_birth"]);
const owns = new Set(["first_name", "last_name", "address1", "address2", "home_phone", "cell_phone"]);
const ownToo = new Set(["work_phone", "email", "voter_id", "external_id", "notes"]);

function columnType(name: string): "text" | "level" | "phone" | "day" {
  if (levels.has(name)) return "level";
  if (phones.has(name)) return "phone";
  return days.has(name) ? "day" : "text";
}

const customTypes = { text: "text", phone: "text", boolean: "text", number: "number", date: "day" } as const;

function kindOf(name: string, type: string): FilterKind {
  if (type === "number" || type === "day") return type;
  return owns.has(name) || ownToo.has(name) ? "own" : "choice";
}

/** Fields that a filter calls shorter than a list does. */
const shortLabels: Record<string, string> = { support_level: "Support", tags: "Tag" };

/** A field of the loader as one of the filter; null for those that no contact has as such, like the full name. */
function ofLoader(name: string): FilterField | null {
  if (!isField(name)) return null;
  const facts: { label: string; group: FieldGroup; home: FieldHome } = fields[name];
  const { group, home } = facts;
  const label = shortLabels[name] ?? facts.label;
  if (home.kind === "person") {
    const type = columnType(name);
    return { name, label, group, kind: kindOf(name, type), home: { ...home, type } };
  }
  if (home.kind === "custom") {
    const type = customTypes[home.type];
    return { name, label, group, kind: kindOf(name, type), home: { kind: "custom", name, type } };
  }
  if (home.kind === "tags") return { name, label, group, kind: "choice", home: { kind: "tags" } };
  return name === "do_not_contact" ? { name, label, group, kind: "choice", home: { kind: "marks" } } : null;
}

const column = (
  name: string,
  label: string,
  group: FilterField["group"],
  type: "text" | "moment" = "text",
): FilterField => ({
  name,
  label,
  group,
  kind: type === "moment" ? "day" : "choice",
  home: { kind: "person", column: name, type },
});

/** Every field that any campaign's contacts can be filtered by, in the order in which they are offered. */
export const filterFields: readonly FilterField[] = [
  ...["county", "support_level", "tags", "party", "city", "congressional_district", "precinct"],
  ...["state", "zip", "do_not_contact"],
  ...Object.keys(fields),
]
  .filter((name, at, names) => names.indexOf(name) === at)
  .flatMap((name) => ofLoader(name) ?? [])
  .concat(
    column("volunteer_status", "Volunteer status", "Campaign"),
    column("source", "Source", "In the campaign"),
    { name: "import", label: "Import", group: "In the campaign", kind: "own", home: { kind: "import" } },
    column("created_at", "Added", "In the campaign", "moment"),
    column("updated_at", "Changed", "In the campaign", "moment"),
  );

const byName = new Map(filterFields.map((field) => [field.name, field]));

/** Short names that addresses of contacts had before their fields were called as in lists. */
const oldNames: Record<string, string> = {
  district: "congressional_district",
  support: "support_level",
  tag: "tags",
  dnc: "do_not_contact",
};

/** The field of that name, an old one too, or of the campaign's own as `custom:<name>`; null where there is none. */
export function findFilterField(name: string): FilterField | null {
  const known = byName.get(Object.hasOwn(oldNames, name) ? (oldNames[name] ?? name) : name);
  if (known) return known;
  const target = parseTarget(name);
  if (!target || isField(target)) return null;
  const home = { kind: "custom", name: target.slice("custom:".length), type: "text" } as const;
  return { name, label: targetLabel(target), group: "Other fields", kind: "choice", home };
}

/** A field of the campaign beside the loader's own, as it is kept: the known ones by the loader's name. */
interface OwnField {
  name: string;
  label: string;
}

/** What contacts of a campaign can be asked for, given its custom fields. An import is chosen on its own page. */
export function offeredFields(customs: readonly OwnField[]): FilterField[] {
  const kept = new Set(customs.map(({ name }) => name));
  const known = filterFields.filter(
    ({ home }) => home.kind !== "import" && (home.kind !== "custom" || kept.has(home.name)),
  );
  const others = customs
    .filter(({ name }) => !isField(name))
    .flatMap(({ name, label }) => {
      const field = findFilterField(`custom:${name}`);
      return field ? [{ ...field, label }] : [];
    });
  return [...known, ...others];
}
