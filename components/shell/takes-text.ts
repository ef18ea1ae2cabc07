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
  "[role=combobox]",
  "[role=listbox]",
  "[role=menu]",
  "[role=dialog]",
  "[role=alertdialog]",
].join(",");

/** Whether a key that is pressed there is text, or another thing's own key: no shortcut may take it. */
export const takesText = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(typing) !== null;
