import type { PersonField } from "@/lib/people/fields";

export interface PersonColumn {
  name: string;
  type: "VARCHAR" | "BIGINT" | "TINYINT" | "DATE";
  /** The field of a list that fills it; null where several do. */
  field: PersonField | null;
}

const text = (name: string, field: PersonField): PersonColumn => ({ name, type: "VARCHAR", field });

/** The columns of `person` that a list can fill, in the table's order. */
export const personColumns: readonly PersonColumn[] = [
  text("first_name", "first_name"),
  text("last_name", "last_name"),
  text("address1", "address1"),
  text("address2", "address2"),
  text("city", "city"),
  text("state", "state"),
  text("zip", "zip"),
  text("county", "county"),
  text("congressional_district", "congressional_district"),
  { name: "home_phone", type: "BIGINT", field: "home_phone" },
  { name: "cell_phone", type: "BIGINT", field: "cell_phone" },
  text("email", "email"),
  text("party", "party"),
  { name: "support_level", type: "TINYINT", field: "support_level" },
  text("voter_uid", "voter_id"),
  { name: "birth_date", type: "DATE", field: "date_of_birth" },
  text("precinct", "precinct"),
  { name: "do_not_contact", type: "VARCHAR", field: null },
];
