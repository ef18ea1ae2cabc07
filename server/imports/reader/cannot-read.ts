/**
 * A file that can't be read at all. `code` is for programs; the message is a plain sentence for the
 * person who dropped the file: what is wrong and what to do about it.
 */
export class CannotRead extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "CannotRead";
  }
}
