import type { FoundTables } from "./found-tables";

/**
 * SQL of the links `d` between two contacts of one group, `x` and `y`. `groups`: a table as `found_group` is.
 */
export const linksWithin = ({ pairs }: FoundTables, groups = "found_group") =>
  `(SELECT * FROM ${pairs} WHERE NOT apart) d JOIN ${groups} x ON x.person_id = d.a_id
     JOIN ${groups} y ON y.person_id = d.b_id AND y.group_no = x.group_no`;
