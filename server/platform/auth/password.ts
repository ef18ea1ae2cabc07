import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { z } from "zod";

export const Password = z
  .string()
  .min(12, "Use at least 12 characters. Four or five words in a row are easy to remember.")
  .max(200, "Use at most 200 characters.");

/** Argon2id with 19 MiB and two passes (OWASP Password Storage, 2024). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string) => hash(password, cost);

let decoy: Promise<string> | undefined;

/** Compares a password with a hash. Without a hash it works as long and says no, so that time tells nothing. */
export async function passwordFits(stored: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword("nobody has this password");
  const fits = await verify(stored ?? (await decoy), password);
  return stored ? fits : false;
}
