/** The values of a contact's columns as they are shown; empty where it has none. */
export type Texts = Readonly<Record<string, string>>;

/** Which contact's value is picked, by column: its place among them. */
export type Picks = Readonly<Record<string, number>>;

/** The place of the contact whose value stands after the merge: the wanted one's, or where it has none the first's that has one. */
export function standingOf(contacts: readonly Texts[], column: string, wanted: number): number | undefined {
  if (contacts[wanted]?.[column]) return wanted;
  const first = contacts.findIndex((texts) => texts[column]);
  return first === -1 ? undefined : first;
}

/** What the contact has after the merge. `kept`: the place of the one who stays; `marks`: of all of them, which add up. */
export function asItWillBe(contacts: readonly Texts[], kept: number, picks: Picks, marks: string): Texts {
  const columns = new Set(contacts.flatMap((texts) => Object.keys(texts)));
  const texts = [...columns].map((column) => {
    const at = standingOf(contacts, column, picks[column] ?? kept);
    return [column, at === undefined ? "" : (contacts[at]?.[column] ?? "")] as const;
  });
  return { ...Object.fromEntries(texts), do_not_contact: marks };
}

/** A contact in a line: the name, and after it what is looked at most. */
export function contactLine(texts: Texts): { name: string; facts: string[] } {
  const of = (column: string) => texts[column] ?? "";
  const joined = (separator: string, ...parts: string[]) => parts.filter(Boolean).join(separator);
  const led = (lead: string, text: string) => text && `${lead} ${text}`;
  return {
    name: joined(" ", of("first_name"), of("last_name")) || "No name",
    facts: [
      led("born", of("birth_date")),
      joined(", ", of("address1"), of("address2"), joined(" ", of("city"), of("state"), of("zip"))),
      of("email"),
      of("cell_phone"),
      led("home", of("home_phone")),
      of("party"),
      of("support_level"),
      of("do_not_contact"),
    ].filter(Boolean),
  };
}
