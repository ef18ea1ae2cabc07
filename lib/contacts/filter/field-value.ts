/** A value that contacts have, and how many have it. value null: of whom it isn't known. */
export interface FieldValue {
  value: string | null;
  contacts: number;
}
