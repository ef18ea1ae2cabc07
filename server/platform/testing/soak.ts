/** How often a test does a thing, or with what: `sample` in `npm test`, `whole` in `npm run soak`. */
export const times = <T>(sample: T, whole: T): T => (process.env.CB_SOAK === "1" ? whole : sample);
