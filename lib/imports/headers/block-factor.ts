import { fields, type PersonField } from "@/lib/people/fields";
import type { FileContext } from "./file-context";
import type { Candidate } from "./name-candidates";
import type { Block } from "./qualifiers";

const addressFields: ReadonlySet<PersonField> = new Set<PersonField>([
  "address1",
  "address2",
  "city",
  "state",
  "zip",
  "county",
]);
const atWork: ReadonlySet<PersonField> = new Set<PersonField>(["employer", "occupation"]);

/** How much a reading counts that says whose or which address, phone or e-mail it is; 0 forbids it. */
export function blockFactor({ block, words }: Candidate, field: PersonField, context: FileContext): number {
  if (addressFields.has(field)) return addressFactor(block, field, context);
  if (block === null || (block === "work" && atWork.has(field))) return 1;
  const { group } = fields[field];
  if (isOwn(block)) return owned.includes(group) ? 1 : 0;
  return foreignFactor(block, field, words);
}

/** For a block that isn't the person's own home: somebody else's, or where they work. */
function foreignFactor(block: Block, field: PersonField, words: readonly string[]): number {
  const { group } = fields[field];
  if (field === "email") return block === "work" ? 0.7 : 0.45;
  if (group === "Contact") return phoneFactor(block, field === "cell_phone" && words.includes("cell"));
  return group === "Name" && block !== "work" && block !== "other" ? 0.8 : 0;
}

const owned: readonly string[] = ["Name", "Contact", "Voter"];
const isOwn = (block: Block) => block === "home" || block === "residence" || block === "registered";

function phoneFactor(block: Block, isCell: boolean): number {
  if (block === "work") return isCell ? 0.75 : 0;
  return block === "other" ? 0.45 : 0.8;
}

const addressFactors: Readonly<Partial<Record<Block, number>>> = {
  residence: 1,
  home: 0.98,
  registered: 0.97,
  mailing: 0.88,
  billing: 0.8,
  shipping: 0.75,
};

/** Residence beats a plain address; mailing, billing and shipping stand in only where there is no other. */
function addressFactor(block: Block | null, field: PersonField, context: FileContext): number {
  if (block === null) return context.hasResidence && field !== "county" ? 0.85 : 1;
  if (isOwn(block)) return addressFactors[block] ?? 0;
  if (context.hasOwnAddress) return 0;
  if (block !== "mailing" && context.hasMailing) return 0;
  if (block === "shipping" && context.hasBilling) return 0;
  return addressFactors[block] ?? 0;
}
