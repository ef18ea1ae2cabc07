/** Whether a key goes to something that takes letters, or to a dialog: a shortcut of the page must not steal it. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest("input, textarea, select, [contenteditable], [role=dialog], [role=menu], [role=listbox]") !==
    null;
