import { expect, it } from "vitest";
import { readFilterText } from "./filter-address";
import { stepWords } from "./filter-words";

const id = "0192aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee";

function said(text: string): string {
  const [step] = readFilterText(text).filter?.steps ?? [];
  if (!step) throw new Error(`“${text}” isn't a step.`);
  const { label, verb, values } = stepWords(step, { [id]: "Yard sign" });
  return [label, verb, values].filter(Boolean).join(" ");
}

const group = (kind: string, ...steps: unknown[]) =>
  `filter=${JSON.stringify({ version: 1, steps: [{ kind, steps }] })}`;
const county = { kind: "is", field: "county", values: ["Delaware"] };
const party = { kind: "isNot", field: "party", values: ["D"] };

it.each([
  ["county=Cuyahoga", "County is Cuyahoga"],
  ["support_level=1", "Support is 1 · Strong support"],
  ["support_level=1,2", "Support is 1, 2"],
  ["support_level=-", "Support is not asked"],
  ["support_level=*", "Support is asked"],
  ["tags!=Yard sign", "Tag isn't Yard sign"],
  [`tags=${id}`, "Tag is Yard sign"],
  [`tags=${id.replace("a", "b")}`, "Tag is one that is gone"],
  [`import=${id}`, "Import is Yard sign"],
  [`import=${id.replace("a", "b")}`, "Import is one that isn't here"],
  ["tags=-", "Tag is none"],
  ["email=*", "E-mail is known"],
  ["email=-", "E-mail is not known"],
  ["do_not_contact=-", "Do not contact is not marked"],
  ["do_not_contact=call", "Do not contact is Do not call"],
  ["party=D,-", "Party is Democratic, not known"],
  ["party=constructor", "Party is constructor"],
  ["custom:old_phone=none", "old_phone is none"],
  ["city=a,b,c,d", "City is a, b, c, d"],
  ["city=a,b,c,d,e", "City is a, b, c and 2 more"],
  ["cell_phone=16145550101", "Cell phone is (614) 555-0101"],
  ["age=18..29", "Age is 18 to 29"],
  ["age=18..", "Age is from 18"],
  ["date_of_birth=..1990-12-31", "Date of birth is up to 31 Dec 1990"],
  [group("any", county, party), "Any of County is Delaware or Party isn't Democratic"],
  [group("none", county, party), "None of County is Delaware or Party isn't Democratic"],
  [
    group("all", county, { kind: "any", steps: [party] }),
    "All of County is Delaware and (Any of Party isn't Democratic)",
  ],
])("%s says “%s”", (text, words) => {
  expect(said(text)).toBe(words);
});
