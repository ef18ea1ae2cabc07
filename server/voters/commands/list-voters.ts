import "server-only";
import { z } from "zod";
import { command } from "@/server/platform/commands/command";
import { listReleases } from "@/server/voters/store/list-releases";

/** Lists the releases of the agency's voter file. */
export const listVotersCommand = command({
  shape: z.object({}),
  run: async () => ({ releases: await listReleases() }),
});
