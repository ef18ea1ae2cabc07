import { z } from "zod";

/** A contact's id: of a row of `person`, or of one that was there before it was merged or deleted. */
export const PersonId = z.guid().brand<"PersonId">();
export type PersonId = z.infer<typeof PersonId>;
