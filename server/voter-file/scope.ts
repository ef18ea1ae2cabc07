import "server-only";
import { rename, writeFile } from "node:fs/promises";
import { plainScope, VoterScope } from "@/lib/voters/scope";
import { voterScopePath } from "@/server/env";
import { readVoterAccess } from "@/server/pocket/voters/attach-voters";

/** The districts whose voters a campaign sees; null where they can't be read, and nobody is seen. */
export const findScope = async (slug: string): Promise<VoterScope | null> =>
  (await readVoterAccess(slug)).scope;

/** Sets the districts whose voters a campaign sees; whatever reads voters from now on keeps to them. */
export async function setScope(slug: string, scope: VoterScope = VoterScope.parse({})): Promise<void> {
  const file = voterScopePath(slug);
  await writeFile(`${file}.new`, JSON.stringify(plainScope(scope)));
  await rename(`${file}.new`, file);
}
