/** The pieces in which lists bring an address, in the order in which they make a line, each with the words that name it. */
type Pieces = readonly (readonly [kind: string, names: readonly string[]])[];

/** The part that stands in place of all others. */
export const otherForm = "other form";
/** "House" alone: a number where nothing else is one, and no chamber. */
export const bareNumber = "bare number";

/** The parts of a street line in their order, each with the words that name it. */
export const streetParts: Pieces = [
  ["number prefix", ["street number prefix", "house number prefix", "number prefix"]],
  [
    "number",
    ["house number", "street number", "address number", "number house", "primary number", "civic number"],
  ],
  [bareNumber, ["house"]],
  [
    "number suffix",
    [
      "house suffix",
      "street number suffix",
      "house number suffix",
      "half code",
      "house half code",
      "half",
      "frac",
      "fraction",
    ]
      .concat([
        "street frac",
        "street fraction",
        "house fraction",
        "house number fraction",
        "address fraction",
        "designator",
      ])
      .concat(["house designator", "number suffix"]),
  ],
  [
    "before",
    [
      "pre direction",
      "direction prefix",
      "street direction",
      "street pre direction",
      "street direction prefix",
      "direction",
    ].concat(["street prefix", "street prefix direction", "prefix direction", "predirection", "street pre"]),
  ],
  [
    "name",
    [
      "street name",
      "street base",
      "street",
      "street name 1",
      "street 1",
      "address street 1",
      "address street",
      "road name",
      "road",
    ],
  ],
  ["type", ["street type", "road type"]],
  ["suffix", ["street suffix"]],
  [
    "after",
    [
      "post direction",
      "direction suffix",
      "street post direction",
      "street direction suffix",
      "suffix direction",
      "postdirection",
      "street post",
    ],
  ],
  // A line that fits no other form, in place of the parts. "Std" counts for nothing.
  [otherForm, ["non standard address", "non standard", "non address", "non"]],
];

export const unitParts: Pieces = [
  ["building", ["building number", "building"]],
  [
    "unit type",
    ["unit type", "apartment type", "unit designator", "apartment unit type", "secondary unit designator"],
  ],
  [
    "unit",
    [
      "unit number",
      "unit",
      "apartment number",
      "apartment",
      "apartment unit number",
      "apartment unit",
      "suite number",
      "suite",
    ].concat(["extension", "secondary number", "lot number", "street unit number"]),
  ],
];

/** Words as a key, in whatever order they stand. */
export const partKey = (words: Iterable<string>) => [...words].sort().join(" ");
const kindsOf = (parts: Pieces) =>
  new Map(parts.flatMap(([kind, names]) => names.map((name) => [partKey(name.split(" ")), kind] as const)));
export const streetKinds = kindsOf(streetParts);
export const unitKinds = kindsOf(unitParts);
