/** North American digits, with their country's 1, as people write them: "(614) 555-0101"; null for others. */
export function formatAmericanPhone(digits: string): string | null {
  const parts = /^1(\d{3})(\d{3})(\d{4})$/u.exec(digits);
  return parts && `(${parts[1]}) ${parts[2]}-${parts[3]}`;
}
