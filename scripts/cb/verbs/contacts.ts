import { formatCount } from "@/lib/text/format";
import { formatPhone } from "@/lib/text/format-phone";
import type { CommandValue } from "@/server/portal/commands";
import { needed, text, verb, word } from "../verb";
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
    usage: "export <slug> --out file.csv|file.parquet",
    about: "Writes all contacts of a campaign into a file.",
    options: { out: text },
    words: [1, 1],
    input: (words, options, absolute) => ({ slug: word(words, 0), out: absolute(needed(options, "out")) }),
    show: exported,
  }),
  search: verb("search", {
    usage: "search <slug> <words…> [--limit N]",
    about: "Finds contacts by name, phone or e-mail.",
    options: { limit: text },
    words: [2, Number.POSITIVE_INFINITY],
    input: (words, { limit }) => ({
      slug: word(words, 0),
      words: words.slice(1).join(" "),
      limit: limit === undefined ? undefined : Number(limit),
    }),
    show: found,
  }),
};
