import { type NumberPart, type SearchTerm, wholePhone } from "@/lib/contacts/search-terms";
import type { Bound } from "@/server/platform/duckdb/query";
import { all, type Where } from "./where";

/** A name as it is sorted and searched: lower case, no accents. */
export const foldText = (sql: string) => `lower(strip_accents(${sql}))`;

/** Letters with a stroke, which are no letters with an accent, and what people type for them. */
const strokes = { ł: "l", ø: "o", đ: "d" } as const;

const plainLetters = (text: string) =>
  text.replaceAll(/[łøđ]/giu, (letter) => strokes[letter.toLowerCase() as keyof typeof strokes]);

/** The column as the word is looked for in it. Each letter costs a look at every name, so only those that the word has. */
const searched = (column: string, word: string) =>
  Object.entries(strokes).reduce(
    (sql, [letter, plain]) => (word.includes(plain) ? `replace(${sql}, '${letter}', '${plain}')` : sql),
    foldText(column),
  );

/**
 * The condition that a contact has every term. externalIdField: the id of the campaign's custom field for external ids,
 * null when it has none. Everything typed is bound and compared by contains(), which knows no wildcards.
 */
export function searchWhere(terms: readonly SearchTerm[], externalIdField: string | null): Where {
  return all(
    terms.map((term, k) => {
      const values: Bound = {};
      const bind = (text: string) => {
        const name = `t${k}_${Object.keys(values).length}`;
        values[name] = text;
        return `$${name}`;
      };
      const sql =
        term.kind === "word" ? wordSql(term, bind, externalIdField) : numberSql(term, bind, externalIdField);
      return { sql, values };
    }),
  );
}

type Bind = (text: string) => string;

function wordSql(
  term: Extract<SearchTerm, { kind: "word" }>,
  bind: Bind,
  externalIdField: string | null,
): string {
  const names = term.names.map(plainLetters).flatMap((name) => {
    const word = foldText(bind(name));
    return ["last_name", "first_name"].map((column) => `contains(${searched(column, name)}, ${word})`);
  });
  return [
    ...names,
    emailSql(term.text, bind),
    ...(term.id ? idSql(term.text, bind, externalIdField) : []),
  ].join(" OR ");
}

/** Part of an address; a word without dot or @ is looked for before the @ and at the start of the domain. */
function emailSql(text: string, bind: Bind): string {
  const word = bind(text.toLowerCase());
  if (/[.@]/.test(text)) return `contains(email, ${word})`;
  return `(contains(email, ${word})
      AND (strpos(email, ${word}) < strpos(email, '@') OR contains(email, '@' || ${word})))`;
}

function idSql(text: string, bind: Bind, externalIdField: string | null): string[] {
  const spellings = [...new Set([text, text.toUpperCase(), text.toLowerCase()])].map((spelling) =>
    bind(spelling),
  );
  const voterIds = spellings.map((word) => `contains(voter_uid, ${word})`);
  if (externalIdField === null) return voterIds;
  const word = bind(text.toLowerCase());
  return [
    ...voterIds,
    `id IN (SELECT person_id FROM person_custom_field
             WHERE custom_field_id = ${bind(externalIdField)}::UUID AND contains(lower(value), ${word}))`,
  ];
}

function numberSql(
  term: Extract<SearchTerm, { kind: "number" }>,
  bind: Bind,
  externalIdField: string | null,
): string {
  const each = term.parts.map((part) => `(${numberPartSql(part, bind, externalIdField)})`).join(" AND ");
  if (term.parts.length === 1 || term.digits === null) return each;
  const whole = phoneSql(term.digits, bind);
  return each === "" ? whole : `${whole} OR (${each})`;
}

function numberPartSql(
  { text, digits, email, id }: NumberPart,
  bind: Bind,
  externalIdField: string | null,
): string {
  const phone = digits === null ? [] : [phoneSql(digits, bind)];
  const emails = email ? [emailSql(text, bind)] : [];
  const ids = id ? idSql(text, bind, externalIdField) : [];
  return [...phone, ...emails, ...ids].join(" OR ");
}

const phoneColumns = ["cell_phone", "home_phone"] as const;
/** Below it, stored phones are North American: 1 and ten digits. */
const foreignFrom = 20_000_000_000n;

/** Digits within a phone. A whole North American number is compared as a number, three times as fast. */
function phoneSql(digits: string, bind: Bind): string {
  const word = bind(digits);
  const part = (column: string) => `contains(${column}::VARCHAR, ${word})`;
  if (!wholePhone.test(digits)) return phoneColumns.map(part).join(" OR ");
  const whole = (column: string) =>
    digits.length === 11 ? `${column} = ${word}::BIGINT` : `${column} % 10000000000 = ${word}::BIGINT`;
  return phoneColumns
    .map((column) => `${whole(column)} OR (${column} >= ${foreignFrom} AND ${part(column)})`)
    .join(" OR ");
}
