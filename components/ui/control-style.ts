/** What every field to type in or choose from shares. 16 px on touch, so that iOS doesn't zoom in. */
export const controlStyle =
  "w-full rounded-md border border-edge bg-canvas text-ink pointer-coarse:text-lg " +
  "hover:border-ink-3 focus-visible:border-word focus-visible:outline-2 focus-visible:-outline-offset-1 focus-visible:outline-word " +
  "aria-invalid:border-bad disabled:cursor-not-allowed disabled:bg-subtle disabled:text-ink-3 [&:is(input,textarea):read-only]:bg-subtle";
