import "server-only";
import { z } from "zod";
import { Slug } from "@/lib/platform/tenant";
import { scopeWords, VoterScope } from "@/lib/voters/scope";
import { command } from "@/server/platform/commands/command";
import { getTenant } from "@/server/platform/manager/tenants";
import { findScope, hasOwnFile, setScope } from "@/server/voters/scope";
import { countDistrict } from "@/server/voters/store/count-district";

const ScopeVoters = z.object({
  slug: Slug,
  whole: z.boolean().default(false),
  scope: VoterScope.optional(),
  ownFile: z.boolean().optional(),
});

/** Says which districts' voters a campaign sees; sets them where any are given, or the whole file with `whole`. */
export const scopeVotersCommand = command({
  shape: ScopeVoters,
  audit: ({ slug }) => ({ action: "scope_voters", tenantSlug: slug }),
  async run({ slug, whole, scope, ownFile }) {
    await getTenant(slug);
    const given = scope && Object.values(scope).some((values) => values.length > 0) ? scope : undefined;
    if (given || whole || ownFile !== undefined) {
      const wanted = whole ? VoterScope.parse({}) : (given ?? (await findScope(slug)) ?? scope);
      await setScope(slug, wanted, ownFile);
    }
    const now = await findScope(slug);
    const ownFileNow = await hasOwnFile(slug);
    const count = await countDistrict(slug, ownFileNow ? null : now);
    return {
      slug,
      scope: now,
      ownFile: ownFileNow,
      words: now === null ? "nobody, since its districts can't be read" : scopeWords(now),
      voters: count?.voters ?? null,
      /** Districts that nobody in the file lives in. */
      strays: count?.strays ?? [],
    };
  },
});
