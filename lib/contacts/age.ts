/** How old somebody is on a day, who was born on another ("1993-01-22"); null where that isn't known. */
export function ageOn(birthDate: string | null, today: Date): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(birthDate ?? "") ?? [];
  if (year === undefined) return null;
  const before = (today.getUTCMonth() + 1) * 100 + today.getUTCDate() < Number(month) * 100 + Number(day);
  const age = today.getUTCFullYear() - Number(year) - (before ? 1 : 0);
  return age >= 0 ? age : null;
}
