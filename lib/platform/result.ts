/** What an action gives back to the screen that called it. */
export type Result<T = undefined> =
  | { ok: true; value: T }
  | { ok: false; code: string; message: string; fields?: Record<string, string> };
