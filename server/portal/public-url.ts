import { env } from "@/server/env";

/** The address that people type, without a slash at its end. */
export const publicUrl = () => (process.env.NEXTAUTH_URL ?? env.selfUrl).replace(/\/$/, "");
