/** SQL of the single tags in the text of a cell, a row each. Mailchimp puts each of them in quotes of its own. */
export const tagNames = (sql: string) =>
  `trim(unnest(CASE WHEN regexp_full_match(${sql}, '"[^"]*"(\\s*[,;|]\\s*"[^"]*")*')
          THEN regexp_extract_all(${sql}, '"([^"]*)"', 1)
                    ELSE string_split(translate(${sql}, ',|', ';;'), ';') END))`;
