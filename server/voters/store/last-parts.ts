import { foldLastName } from "@/server/people/store/name-sql";

/** SQL of the parts of a last name that has several, as they are compared: "Garcia-Bailey", "De la Cruz Ortiz". Short ones are no names. */
export const lastParts = (sql: string) =>
  `list_filter(
    list_transform(regexp_split_to_array(${sql}, '[- ]+'), p -> ${foldLastName("p")}), p -> length(p) > 2)`;
