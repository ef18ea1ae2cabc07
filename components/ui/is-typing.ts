const pressed = ["checkbox", "radio", "button", "submit", "file"]
  .map((type) => `:not([type=${type}])`)
  .join("");
const typing = [
  `input${pressed}`,
  "textarea",
  "select",
  "[contenteditable]:not([contenteditable=false])",
  // These open or move by letters.
  "[aria-haspopup=listbox]",
  "[role=listbox]",
  "[role=menu]",
  "[role=dialog]",
  "[role=alertdialog]",
].join(", ");

/** Whether a key goes to something that takes letters, or to a dialog: a shortcut of the page must not steal it. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(typing) !== null;
