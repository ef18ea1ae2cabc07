import type { CommandValue } from "@/server/portal/commands";
import { optional, text, verb, word, yes } from "../verb";
import { lines, many, table } from "../words";

const createdTenant = ({ slug, name }: CommandValue<"tenant create">) =>
  `Made the campaign “${name}” (${slug}).`;

function tenants({ tenants: list }: CommandValue<"tenant list">): string {
  if (list.length === 0) return "There are no campaigns yet. Make one with: cb tenant create <slug>";
  return table(
    list.map(({ slug, name, status, contacts, trouble }) => [
      slug,
      name,
      status,
      trouble ?? many(contacts ?? 0, "contact"),
    ]),
  );
}

function migrated({ campaigns }: CommandValue<"migrate">): string {
  const told = campaigns.map(({ slug, applied, trouble }) => {
    return `${slug}: ${trouble ?? (applied.length === 0 ? "up to date" : `applied ${applied.join(", ")}`)}`;
  });
  return lines(["manager: up to date", ...told]);
}

/** How the commands of campaigns are written and shown. */
export const campaignsVerbs = {
  "tenant create": verb("tenant create", {
    usage: "tenant create <slug> [--name N]",
    about: "Makes a campaign.",
    options: { name: text },
    words: [1, 1],
    input: (words, { name }) => ({ slug: word(words, 0), name: optional(name) }),
    show: createdTenant,
  }),
  "tenant list": verb("tenant list", {
    usage: "tenant list",
    about: "Lists the campaigns.",
    words: [0, 0],
    input: () => ({}),
    show: tenants,
  }),
  migrate: verb("migrate", {
    usage: "migrate [<slug>|all] [--indexes]",
    about: "Brings databases up to this version. --indexes adds the optional indexes on contacts.",
    options: { indexes: yes },
    words: [0, 1],
    input: (words, { indexes }) => ({ what: words[0] ?? "all", indexes: indexes === true }),
    show: migrated,
    isFine: ({ campaigns }) => campaigns.every(({ trouble }) => trouble === null),
  }),
};
