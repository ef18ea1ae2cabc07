import type { ReactNode } from "react";

/** One of those that stand side by side. */
export interface CaseSide {
  id: string;
  name: string;
  /** Where it can be opened. */
  href: string;
  /** What else is to be known of it: since when it is there, where it comes from. */
  note: ReactNode;
  /** The key that answers with it. */
  answerKey?: string;
}

/** A field in which the sides differ. */
export interface CaseField {
  name: string;
  label: string;
  /** A text a side, in their order; empty where it has none. */
  values: readonly string[];
  /** The side whose value stays, and whether that can be chosen. */
  chosen?: number | undefined;
  isChoice?: boolean;
}

/** What all sides say alike. */
export interface CaseFact {
  label: string;
  text: string;
}
