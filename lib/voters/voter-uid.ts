import { z } from "zod";

/** A voter's id: the state and, behind a colon, the id that the voter has there, such as "OH:123". */
export const VoterUid = z
  .string()
  .regex(/^[^:]+:.+$/su, "That is no voter's id.")
  .brand<"VoterUid">();
export type VoterUid = z.infer<typeof VoterUid>;
