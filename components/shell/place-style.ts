/** How the way to a place looks: one above the other at the left, beside each other in a phone's bar. */
export const placeStyle =
  "flex flex-1 flex-col items-center justify-center gap-1 text-xs font-medium -outline-offset-2 " +
  "md:h-7.5 md:flex-none md:flex-row md:justify-start md:gap-2.5 md:rounded-md md:px-2 md:text-base md:font-normal pointer-coarse:md:h-11";
