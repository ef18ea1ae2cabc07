import { formatCount } from "@/lib/text/format";
import { formatPhone } from "@/lib/text/format-phone";
import type { CommandValue } from "@/server/portal/commands";
import { needed, optional, text, verb, word } from "../verb";
import { lines, many, table } from "../words";

const exported = ({ rows, file }: CommandValue<"export">) => `Wrote ${many(rows, "contact")} to ${file}.`;

function found({ contacts, total }: CommandValue<"search">): string {
  if (contacts.length === 0) return "Nobody found.";
  const rows = contacts.map(({ firstName, lastName, city, email, cellPhone, homePhone }) => [
    [firstName, lastName].filter(Boolean).join(" "),
    formatPhone(cellPhone ?? homePhone),
    email ?? "",
    city ?? "",
  ]);
  return lines([
    table(rows),
    total > contacts.length && `${formatCount(contacts.length)} of ${many(total, "contact")}.`,
  ]);
}

/** How the commands of contacts are written and shown. */
export const contactsVerbs = {
  export: verb("export", {
    usage: "export <slug> --out file.csv|file.parquet [--filter 'county=Delaware&support_level=1,2']",
    about: "Writes all contacts of a campaign, or those who pass a filter, into a file.",
    options: { out: text, filter: text },
    words: [1, 1],
    input: (words, options, absolute) => ({
      slug: word(words, 0),
      out: absolute(needed(options, "out")),
      filter: optional(options.filter),
    }),
    show: exported,
  }),
  search: verb("search", {
    usage: "search <slug> [words…] [--filter 'tags!=Yard sign&email=*'] [--limit N]",
    about: "Finds contacts by name, phone or e-mail, and by the filter of the contacts page.",
    options: { limit: text, filter: text },
    words: [1, Number.POSITIVE_INFINITY],
    input: (words, { limit, filter }) => ({
      slug: word(words, 0),
      words: words.slice(1).join(" "),
      filter: optional(filter),
      limit: limit === undefined ? undefined : Number(limit),
    }),
    show: found,
  }),
};
