/** Which of the waiting cases an address asks for, counted from 0; the first where it asks for none. */
export function readPlace(text: string | string[] | undefined): number {
  return typeof text === "string" && /^[1-9]\d{0,8}$/u.test(text) ? Number(text) - 1 : 0;
}

interface Walk {
  /** The address of the cases, and what stands in it beside the place. */
  path: string;
  query?: Readonly<Record<string, string>>;
  /** The case in hand, from 0, and how many wait. */
  place: number;
  waiting: number;
}

/** Where the case before this one is, and the one after it: behind the last come those that were put off. */
export function walkFrom({ path, query = {}, place, waiting }: Walk): {
  earlierHref?: string;
  laterHref?: string;
} {
  const at = (next: number) => {
    const asked = new URLSearchParams({ ...query, ...(next > 0 && { at: String(next + 1) }) }).toString();
    return asked === "" ? path : `${path}?${asked}`;
  };
  return {
    ...(place > 0 && { earlierHref: at(place - 1) }),
    ...(waiting > 1 && { laterHref: at(place + 1 < waiting ? place + 1 : 0) }),
  };
}
