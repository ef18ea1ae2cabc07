import { Prisma } from "./generated/client";

/** Unix milliseconds by the clock of the database, the only one that all machines share. */
export const databaseNowMs = Prisma.sql`CAST(unixepoch('subsec') * 1000 AS INTEGER)`;
