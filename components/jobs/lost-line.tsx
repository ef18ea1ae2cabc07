/** Says that nothing is heard of the server's work right now. */
export const LostLine = () => (
  <p role="status" className="text-sm text-ink-2">
    The connection was lost. Trying again …
  </p>
);
