const hex = "[0-9a-f]";
const more = `%[89ab]${hex}`;

/** What a path can be decoded from: characters, and UTF-8 in percents (RFC 3629, section 4). */
const decodable = [
  "[^%]",
  `%[0-7]${hex}`,
  `%(?:c[2-9a-f]|d${hex})${more}`,
  `%e0%[ab]${hex}${more}`,
  `%(?:e[1-9abcef])${more}${more}`,
  `%ed%[89]${hex}${more}`,
  `%f0%[9ab]${hex}${more}${more}`,
  `%f[1-3]${more}${more}${more}`,
  `%f4%8${hex}${more}${more}`,
].join("|");

/**
 * The source of a rule of Next's for every path that can't be decoded, such as `/c/%ff`: Next itself answers these with
 * 500. Without regard to case.
 */
export const malformedAddress = `/((?!(?:${decodable})*$).*)`;
