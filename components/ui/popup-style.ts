/** The surface of menus, popovers and lists. */
export const popupStyle =
  "rounded-md border bg-raised text-ink shadow-pop outline-none transition-opacity duration-75 " +
  "data-ending-style:opacity-0 data-starting-style:opacity-0";
