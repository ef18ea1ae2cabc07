/** How often a test does a thing: `sample` times in `npm test`, `whole` times in `npm run soak`. */
export const times = (sample: number, whole: number) => (process.env.CB_SOAK === "1" ? whole : sample);
