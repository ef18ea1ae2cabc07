import "server-only";
import { z } from "zod";

/** What a campaign calls some of its contacts. */
export const Tag = z.object({ id: z.string(), name: z.string() });
export type Tag = z.infer<typeof Tag>;
