import { z } from "zod";
import { channels } from "@/lib/people/fields";
import { cleanText } from "@/lib/text/clean-text";
import type { FilterField } from "./filter-fields";

const day = z.iso.date();
const id = z.uuid();

/** A North American number may lack its 1; written with punctuation or not. */
function readPhone(text: string): string | null {
  const digits = text.replace(/\D/g, "");
  if (!/^[+()./\d\s-]+$/.test(text) || digits.length < 7 || digits.length > 15) return null;
  return digits.length === 10 ? `1${digits}` : digits;
}

/** A number as it is compared; not so long that it would lose digits. */
function readNumber(text: string): string | null {
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(text) ? String(Number(text)) : null;
}

const readDay = (text: string) => (day.safeParse(text).success && text >= "0001" ? text : null);

type ReadValue = (text: string) => string | null;

const isOneOf = (words: readonly string[]): ReadValue => {
  return (text) => (words.includes(text) ? text : null);
};

const anyText: ReadValue = (text) => text;

const ofPerson = {
  text: anyText,
  level: isOneOf(["1", "2", "3", "4", "5"]),
  phone: readPhone,
  day: readDay,
  moment: readDay,
} as const;
const ofCustom = { text: anyText, number: readNumber, day: readDay } as const;

function readerOf({ home }: FilterField): ReadValue {
  if (home.kind === "person") return ofPerson[home.type];
  if (home.kind === "custom") return ofCustom[home.type];
  if (home.kind === "marks") return isOneOf(channels);
  if (home.kind === "import") return (text) => (id.safeParse(text).success ? text.toLowerCase() : null);
  return anyText;
}

/** A value of a field as it is kept and compared; null where the field can't have it. */
export function readFilterValue(field: FilterField, text: string): string | null {
  const clean = cleanText(text);
  if (clean === "" || clean.length > 500) return null;
  return readerOf(field)(clean);
}

/** An end of a span, of a field that has an order; one that a campaign made up may hold numbers or days. Null: it has none. */
export function readFilterBound({ kind, home }: FilterField, text: string): string | null {
  if (kind === "day") return readDay(text);
  if (kind === "number") return readNumber(text);
  return home.kind === "custom" && home.type === "text" ? (readDay(text) ?? readNumber(text)) : null;
}

/** Whether contacts can be asked for from one value of a field to another. */
export const hasOrder = ({ kind, home, group }: FilterField) =>
  kind === "day" || kind === "number" || (home.kind === "custom" && group === "Other fields");

/** Whether contacts can be asked for of whom a field isn't known. An import is always one. */
export const mayBeUnknown = ({ home }: FilterField) => home.kind !== "import";
