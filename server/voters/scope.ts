import "server-only";
import type { Slug } from "@/lib/platform/tenant";
import { plainScope, VoterScope } from "@/lib/voters/scope";
import { readVoterAccess } from "@/server/voters/store/read-voter-access";
import { saveVoterScope } from "@/server/voters/store/save-voter-scope";
import { publishCurrentTo, writeScopeFile } from "./publish";

/** The districts whose voters a campaign sees; null where they can't be read, and nobody is seen. */
export const findScope = async (slug: Slug): Promise<VoterScope | null> =>
  (await readVoterAccess(slug)).scope;

/** Whether a campaign has a voter file of its own. */
export const hasOwnFile = async (slug: Slug): Promise<boolean> => (await readVoterAccess(slug)).ownFile;

/**
 * Sets the districts whose voters a campaign sees; whatever reads voters from now on keeps to them. `ownFile`: its file then holds nobody
 * else; left out, that stays as it is.
 */
export async function setScope(
  slug: Slug,
  scope: VoterScope = VoterScope.parse({}),
  ownFile?: boolean,
): Promise<void> {
  const own = ownFile ?? (await hasOwnFile(slug));
  const text = JSON.stringify({ ...plainScope(scope), ownFile: own });
  await writeScopeFile(slug, text);
  await saveVoterScope(slug, text);
  await publishCurrentTo(slug);
}
