import { fields, isField, targetLabel } from "@/lib/people/fields";
import { smartName, smartPlace } from "@/lib/text/smart-case";
import { type ContactField, contactFieldLabel, personColumn } from "./contact-field";
import { customFieldName, knownCustoms } from "./detail-fields";
import { showValue } from "./show-value";

/** A fact of a contact: as it is kept ("" for none), and as it is written. */
export interface ContactFact {
  field: ContactField;
  label: string;
  value: string;
  shown: string;
}

/** What a contact's page says of the contact, part by part. Facts that have no value are `blanks`. */
export interface FactSection {
  title: string;
  facts: ContactFact[];
  blanks: ContactFact[];
}

export const addressFields: readonly ContactField[] = ["address1", "address2", "city", "state", "zip"];

const sections: readonly { title: string; groups: readonly string[]; fields: readonly ContactField[] }[] = [
  {
    title: "Reach",
    groups: ["Contact", "Address"],
    fields: ["cell_phone", "home_phone", "email", ...addressFields],
  },
  { title: "Campaign", groups: ["Campaign"], fields: ["volunteer_status"] },
  {
    title: "Voter",
    groups: ["Voter"],
    fields: ["party", "date_of_birth", "voter_id", "county", "precinct", "congressional_district"],
  },
  { title: "Name", groups: ["Name"], fields: ["first_name", "last_name"] },
];

/** Fields of the campaign's own making stand with those of the campaign. */
const sectionOf = (name: string) => {
  const group = isField(name) ? fields[name].group : "Campaign";
  return sections.find(({ groups }) => groups.includes(group))?.title ?? "Campaign";
};

const names: readonly string[] = ["first_name", "middle_name", "last_name"];
const places: readonly string[] = ["address1", "address2", "city", "county"];

/** A value of a contact as people write it: what is in capitals in smart case. */
export function writeValue(field: ContactField, value: string): string {
  if (names.includes(field)) return smartName(value);
  return places.includes(field) ? smartPlace(value) : showValue(field, value);
}

interface Known {
  contact: Readonly<Record<string, string | null>>;
  /** Values of custom fields that there are. */
  customs: readonly { name: string; label: string; value: string }[];
  /** Custom fields of the campaign. */
  customFields: readonly { name: string; label: string }[];
}

/** All facts of a contact by the parts of the page; where the contact stands is no fact, it has its scale. */
export function factSections({ contact, customs, customFields }: Known): FactSection[] {
  const values = new Map(customs.map(({ name, value }) => [name, value]));
  const others = new Map<string, string>([
    ...knownCustoms.map((name) => [name, targetLabel(name)] as const),
    ...[...customFields, ...customs].map(({ name, label }) => [name, label] as const),
  ]);
  return sections.map((section) => {
    const facts = [
      ...section.fields.map((field) => ({
        field,
        label: contactFieldLabel(field),
        value: contact[personColumn(field) ?? ""] ?? "",
      })),
      ...[...others]
        .filter(([name]) => sectionOf(name) === section.title)
        .map(([name, label]) => ({ field: customFieldName(name), label, value: values.get(name) ?? "" })),
    ].map((fact) => ({ ...fact, shown: writeValue(fact.field, fact.value) }));
    return {
      title: section.title,
      facts: facts.filter(({ value }) => value !== ""),
      blanks: facts.filter(({ value }) => value === ""),
    };
  });
}

/** The name and the place as the list had them, where they are written otherwise on the page; else empty. */
export function asInList(sectionsOfContact: readonly FactSection[]): string {
  const facts = sectionsOfContact.flatMap((section) => section.facts);
  const kept = (wanted: readonly string[]) => {
    const found = wanted.flatMap((field) => facts.find((fact) => fact.field === field) ?? []);
    return found.some(({ value, shown }) => value !== shown) ? found.map(({ value }) => value).join(" ") : "";
  };
  return [kept(names), kept(["address1", "address2"]), kept(["city"]), kept(["county"])]
    .filter(Boolean)
    .join(", ");
}
