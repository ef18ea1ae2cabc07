import { type CustomType, fields, isField, type PersonField } from "@/lib/people/fields";
import type { DateOrder } from "@/lib/people/mapping";
import { partyCode, stateCode, supportLevel, yesOrNo } from "./choice-sql";
import { birthDate, dateText } from "./date-sql";
import type { SourceColumn } from "./source";
import { emailText, phoneNumber, plainText, type ValueSql, wholeNumber, zipText } from "./value-sql";

const workPhone: ValueSql = {
  ...phoneNumber,
  steps: [...phoneNumber.steps, ({ step }) => `${step(5)}::VARCHAR`],
};

const own: Partial<Record<PersonField, ValueSql>> = {
  email: emailText,
  home_phone: phoneNumber,
  cell_phone: phoneNumber,
  work_phone: workPhone,
  zip: zipText,
  state: stateCode,
  party: partyCode,
  support_level: supportLevel,
  age: wholeNumber(0, 130),
};

/** How a cell's text becomes a target's value. */
export function fieldSql(target: SourceColumn["target"], order: DateOrder): ValueSql {
  if (!isField(target)) return plainText;
  if (target === "date_of_birth") return birthDate(order);
  if (target === "registration_date") return dateText(order);
  return own[target] ?? (fields[target].home.kind === "consent" ? yesOrNo : plainText);
}

/** The type of the custom field that a target lands in, or null where it lands elsewhere. */
export function customType(target: SourceColumn["target"]): CustomType | null {
  if (!isField(target)) return "text";
  const { home } = fields[target];
  return home.kind === "custom" ? home.type : null;
}

/** The name under which a target's custom field is kept: a field's own name, or what the person called it. */
export const customName = (target: SourceColumn["target"]) =>
  isField(target) ? target : target.slice("custom:".length).trim();

export const customLabel = (target: SourceColumn["target"]) =>
  isField(target) ? fields[target].label : customName(target);
