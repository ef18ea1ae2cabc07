/** A value that contacts have, and how many have it; null where that wasn't counted. value null: it isn't known. */
export interface FieldValue {
  value: string | null;
  contacts: number | null;
}

/** Of a field with more values than this, the most frequent are counted; a condition has no more either. */
export const mostValues = 500;
