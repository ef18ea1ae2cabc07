import { refusalDigest } from "@/lib/platform/error-digest";

/** Every reason for which the portal says no. Each has one HTTP status. */
export const refusalStatus = {
  signed_out: 401,
  not_found: 404,
  forbidden: 403,
  invalid_input: 422,
  conflict: 409,
  too_many_tries: 429,
  tenant_suspended: 423,
  tenant_busy: 409,
  data_unavailable: 503,
  disk_full: 507,
  file_refused: 422,
  upload_incomplete: 400,
  upload_too_large: 413,
  wrong_origin: 403,
  link_expired: 410,
} as const;

export type RefusalCode = keyof typeof refusalStatus;

/** Expected trouble, with words for the person who meets it. `fields`: what is wrong with each input. */
export class Refusal extends Error {
  /** By this the error page of a page that met it knows what to say. */
  readonly digest: string;

  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly fields?: Record<string, string>,
  ) {
    super(message);
    this.name = "Refusal";
    this.digest = refusalDigest(code, message);
  }

  /** Next evaluates a module several times in one process: one's refusal is another's, too. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === "Refusal";
  }
}

/** A thing that is not there, or not yours: the two look the same from outside. */
export const notFound = (what = "That page") => new Refusal("not_found", `${what} doesn't exist.`);
