/** How two contacts agree, by comparison and level, in words; levels that say nothing are passed over. */
const words: Record<string, readonly (string | null)[]> = {
  first: [
    null,
    "other first name",
    "first name somewhat alike",
    "first name alike",
    "first name fits",
    "same first name",
  ],
  last: [null, "other last name", "last name somewhat alike", "last name alike", "same last name"],
  birth: [null, "other birth date", "birth date somewhat alike", "birth date alike", "same birth date"],
  email: [null, "other e-mail", "e-mail alike", "e-mail alike but for the domain", "same e-mail"],
  phone: [null, "other phones", "phone alike", "same phone"],
  address: [null, "other address", "address somewhat alike", "address alike", "same address"],
  place: [null, "other place", "ZIP or city alike", "same city", "same ZIP"],
};

/** Why two contacts may be one: "same last name, first name alike, same phone; other e-mail". Agreement first. */
export function explainPair(levels: Readonly<Record<string, number>>): string {
  const reasons = Object.entries(words).flatMap(([name, list]) => {
    const level = levels[name] ?? 0;
    const text = list[level];
    return text ? [{ text, differs: level === 1 }] : [];
  });
  const list = (differs: boolean) =>
    reasons
      .filter((one) => one.differs === differs)
      .map(({ text }) => text)
      .join(", ");
  return [list(false), list(true)].filter(Boolean).join("; ");
}
