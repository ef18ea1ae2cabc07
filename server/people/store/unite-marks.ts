import { channels } from "@/lib/people/fields";

/** SQL of whom not to contact, as the channels that any of the texts names, in their usual order; NULL where none does. */
export const uniteMarks = (...texts: string[]) =>
  `nullif(array_to_string(list_filter([${channels.map((channel) => `'${channel}'`).join(", ")}],
     lambda c: contains(concat_ws(',', '', ${texts.join(", ")}, ''), ',' || c || ',')), ','), '')`;
