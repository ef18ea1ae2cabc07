import { createHash } from "node:crypto";

/** The SHA-256 of a secret, in hex; what is kept of tokens and links. */
export const hashSecret = (secret: string) => createHash("sha256").update(secret).digest("hex");
