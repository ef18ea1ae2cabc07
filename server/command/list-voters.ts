import "server-only";
import { z } from "zod";
import { listReleases } from "@/server/voters/releases";
import { command } from "./command";

/** Lists the releases of the agency's voter file. */
export const listVotersCommand = command({
  shape: z.object({}),
  run: async () => ({ releases: await listReleases() }),
});
