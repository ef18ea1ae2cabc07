import { everyContact } from "@/lib/contacts/contact-query";
import type { Slug } from "@/lib/platform/tenant";
import { listContacts } from "@/server/contacts/store/list-contacts";
import { readPocket } from "@/server/platform/pocket/use";
import { timed } from "./measure";

const words = [
  "smi",
  "maria gar",
  "john",
  "614555",
  "(614) 555-01",
  "example.org",
  "o'br",
  "wil",
  "ann lee",
  "teresa rey",
  "zh",
  "5550142",
];

/** Times typeahead searches and filtered pages, each with its exact count. Gives every time, in milliseconds. */
export async function timeSearches(
  slug: Slug,
  rounds: number,
  goOn: () => boolean = () => true,
): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds && goOn(); round++) {
    for (const text of words) {
      const query = { ...everyContact, words: text, limit: 50 };
      times.push(await timed(() => readPocket(slug, (pocket) => listContacts(pocket, query))));
    }
  }
  return times;
}
