/** SQL for the rows that change a contact: their numbers in the list. */
export const updatedRows = `(SELECT row FROM merged WHERE changed <> 0 UNION SELECT row FROM custom_change
  UNION SELECT row FROM tag_add)`;
