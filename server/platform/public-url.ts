import { env } from "@/server/platform/env";

/** The address that people type, without a slash at its end. */
export const publicUrl = () => env.publicUrl.replace(/\/$/, "");

/** The address that a one-time link's token makes. */
export const invitationUrl = (token: string) => `${publicUrl()}/setup/${token}`;
