import "server-only";

/** SQL of whether a row of `found_group` is of one of the groups `$numbers`, a JSON list. */
export const ofNumbers = `group_no IN (SELECT unnest(from_json($numbers::JSON, '["INTEGER"]')))`;
