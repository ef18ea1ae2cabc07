import type { UsualShares } from "@/lib/linking/train";
import { bothCommon } from "./two-people";

/**
 * How two records (`a`, `b`) are compared: for each field the level of agreement as a number, 0 where one of them says nothing,
 * 1 where they differ, higher the better they agree. Nicknames are joined as `nick`.
 */
export interface Comparison {
  name: string;
  sql: string;
  usual: UsualShares;
  /** So large a share of strangers is at each level, however few were met: people who all live in one place may move. */
  leastShare?: number;
  /** The record's column whose frequent values prove less, where the highest level is equality. */
  frequency?: "first" | "last" | "email" | "city" | "born";
}

const known = (column: string) => `a.${column} IS NOT NULL AND b.${column} IS NOT NULL`;
const close = (column: string, from: number) =>
  `jaro_winkler_similarity(a.${column}, b.${column}) >= ${from}`;

/** First and last name in each other's place. */
export const swapped = `(a.f IS NOT NULL AND a.l IS NOT NULL AND b.f IS NOT NULL AND b.l IS NOT NULL
    AND a.f <> b.f
  AND jaro_winkler_similarity(a.f, b.l) >= 0.92 AND jaro_winkler_similarity(a.l, b.f) >= 0.92)`;

/** The only name that one of them has stands in the other's place. */
const misplaced = [
  ["a", "b"],
  ["b", "a"],
]
  .flatMap(([x, y]) => [
    `(${x}.l IS NULL AND jaro_winkler_similarity(${x}.f, ${y}.l) >= 0.92)`,
    `(${x}.f IS NULL AND jaro_winkler_similarity(${x}.l, ${y}.f) >= 0.92)`,
  ])
  .join(" OR ");

/** Parents and children, whose years often differ in one digit; the same day in another decade is a slip. */
const generation = "abs(year(a.born) - year(b.born)) BETWEEN 14 AND 45 AND a.ymd[5:8] <> b.ymd[5:8]";
/** Most dates differ in most digits, which is seen sooner than how they might have been mistyped. */
const farApart = "hamming(a.ymd, b.ymd) > 4";
/** 1 January stands for a day that isn't known. */
const onlyYear = "(a.ymd[1:4] = b.ymd[1:4] AND '0101' IN (a.ymd[5:8], b.ymd[5:8]))";
const dayAsMonth = "(a.ymd[1:4] = b.ymd[1:4] AND a.ymd[5:6] = b.ymd[7:8] AND a.ymd[7:8] = b.ymd[5:6])";

const digitsOf = (column: string) => `regexp_replace(${column}, '[^0-9]', '', 'g')`;
const sharePhone = "list_has_any(a.phones, b.phones)";
/** A digit wrong, too many or too few, or two in each other's place. */
const phoneAlike = `len(list_filter(a.phones, x -> len(list_filter(b.phones,
  y -> damerau_levenshtein(x::VARCHAR, y::VARCHAR) = 1)) > 0)) > 0`;

export const comparisons: readonly Comparison[] = [
  {
    name: "first",
    sql: `CASE WHEN a.f = b.f THEN 5 WHEN coalesce(${misplaced}, false) THEN 4 WHEN NOT (${known("f")}) THEN 0
        WHEN ${swapped} THEN 4
      WHEN nick.a IS NOT NULL OR (length(a.f) = 1 AND starts_with(b.f, a.f))
        OR (length(b.f) = 1 AND starts_with(a.f, b.f))
        OR starts_with(a.f, b.f || ' ') OR starts_with(b.f, a.f || ' ') THEN 4
      WHEN ${bothCommon} THEN 1
      WHEN ${close("f", 0.88)} OR damerau_levenshtein(a.f, b.f) <= 1 THEN 3
      WHEN ${close("f", 0.75)} THEN 2 ELSE 1 END`,
    usual: { one: [0.04, 0.05, 0.14, 0.07, 0.7], home: null, alike: 0.003 },
    frequency: "first",
  },
  {
    name: "last",
    sql: `CASE WHEN NOT (${known("l")}) THEN 0 WHEN a.l = b.l THEN 4 WHEN ${swapped} THEN 3
      WHEN ${close("l", 0.88)} OR damerau_levenshtein(a.l, b.l) <= 1 THEN 3
      WHEN ${close("l", 0.75)} THEN 2 ELSE 1 END`,
    usual: { one: [0.07, 0.04, 0.14, 0.75], home: [0.2, 0.02, 0.03, 0.75] },
    frequency: "last",
  },
  {
    name: "birth",
    sql: `CASE WHEN NOT (${known("born")}) THEN 0 WHEN a.born = b.born THEN 4 WHEN ${generation} THEN 1
      WHEN ${farApart} THEN 1
      WHEN damerau_levenshtein(a.ymd, b.ymd) = 1 OR ${onlyYear} OR ${dayAsMonth} THEN 3
      WHEN damerau_levenshtein(a.ymd, b.ymd) = 2 THEN 2 ELSE 1 END`,
    usual: { one: [0.06, 0.04, 0.1, 0.8], home: null, alike: 0.015 },
    frequency: "born",
  },
  {
    name: "email",
    sql: `CASE WHEN NOT (${known("email")}) THEN 0 WHEN a.email = b.email THEN 4
        WHEN a.mailbox = b.mailbox THEN 3
      WHEN ${digitsOf("a.email")} = ${digitsOf("b.email")}
        AND (damerau_levenshtein(a.email, b.email) <= 2 OR ${close("email", 0.93)}) THEN 2
      ELSE 1 END`,
    usual: { one: [0.25, 0.1, 0.05, 0.6], home: [0.85, 0.02, 0.03, 0.1] },
    frequency: "email",
  },
  {
    name: "phone",
    sql: `CASE WHEN len(a.phones) = 0 OR len(b.phones) = 0 THEN 0
      WHEN ${sharePhone} THEN 3 WHEN ${phoneAlike} THEN 2 ELSE 1 END`,
    usual: { one: [0.28, 0.04, 0.68], home: [0.6, 0.01, 0.39], shared: true },
  },
  {
    name: "address",
    sql: `CASE WHEN NOT (${known("address")}) THEN 0
      WHEN a.address = b.address THEN CASE WHEN coalesce(a.unit <> b.unit, false) THEN 3 ELSE 4 END
      WHEN ${close("address", 0.9)} AND coalesce(a.house = b.house, true) THEN 3
      WHEN ${close("street", 0.9)} OR (a.house = b.house AND ${close("street", 0.75)}) THEN 2 ELSE 1 END`,
    usual: { one: [0.25, 0.1, 0.15, 0.5], home: [0.04, 0.02, 0.09, 0.85], shared: true },
  },
  {
    name: "place",
    sql: `CASE WHEN (${known("zip")}) AND a.zip = b.zip THEN 4
      WHEN (${known("city")}) AND a.city = b.city THEN 3
      WHEN (${known("zip")}) AND damerau_levenshtein(a.zip, b.zip) = 1
        OR (${known("city")}) AND ${close("city", 0.88)} THEN 2
      WHEN (${known("zip")}) OR (${known("city")}) THEN 1 ELSE 0 END`,
    usual: { one: [0.2, 0.08, 0.12, 0.6], home: [0.01, 0.02, 0.02, 0.95] },
    leastShare: 0.005,
  },
];
