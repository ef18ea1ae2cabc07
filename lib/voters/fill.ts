import { z } from "zod";

/** What of a contact can be filled from its voter. */
export const fillKinds = [
  "address",
  "phone",
  "email",
  "birthDate",
  "voterId",
  "name",
  "gender",
  "party",
  "districts",
] as const;
export const FillKind = z.enum(fillKinds);
export type FillKind = z.infer<typeof FillKind>;

export const fillWords: Record<FillKind, { label: string; hint?: string }> = {
  address: {
    label: "Address",
    hint: "Where there is no street yet, and the city or ZIP doesn't say otherwise.",
  },
  phone: { label: "Phone", hint: "As the home phone." },
  email: { label: "E-mail" },
  birthDate: { label: "Date of birth" },
  voterId: { label: "Voter ID" },
  name: { label: "Middle name and suffix" },
  gender: { label: "Gender" },
  party: { label: "Party", hint: "It is shown live anyway; a copy stays as it is today." },
  districts: {
    label: "County, districts and precinct",
    hint: "They are shown live anyway; a copy stays as it is today.",
  },
};

/** What is filled unless somebody says otherwise: what doesn't change with the next release. */
export const usuallyFilled: readonly FillKind[] = ["address", "phone", "email", "birthDate", "voterId"];
