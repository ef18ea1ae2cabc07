import { env } from "@/server/platform/env";

/** The address that people type, without a slash at its end. */
export const publicUrl = () => (process.env.NEXTAUTH_URL ?? env.selfUrl).replace(/\/$/, "");

/** The address that a one-time link's token makes. */
export const invitationUrl = (token: string) => `${publicUrl()}/setup/${token}`;
