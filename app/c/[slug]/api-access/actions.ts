"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { TokenLifetime, TokenName, tokenLifetimes } from "@/lib/accounts/api-token";
import { campaignAction } from "@/server/platform/auth/action";
import { createApiToken } from "@/server/platform/auth/store/create-api-token";
import { listApiTokens } from "@/server/platform/auth/store/list-api-tokens";
import { revokeApiToken } from "@/server/platform/auth/store/revoke-api-token";

/** Makes a token for programs. Value: its secret, which is shown once. Refuses: invalid_input. */
export const createApiTokenAction = campaignAction(
  "create_api_token",
  "manager",
  z.object({ name: TokenName, lifetime: TokenLifetime }),
  async (member, { name, lifetime }) => {
    const { tenantId, tenantSlug, name: createdBy } = member;
    const { secret } = await createApiToken({
      tenantId,
      name,
      createdBy,
      lifetimeMs: tokenLifetimes[lifetime].ms,
    });
    revalidatePath(`/c/${tenantSlug}/api-access`);
    return { secret };
  },
  (_, { name, lifetime }) => ({ subject: name, details: { lifetime } }),
);

/** Ends a token at once. Refuses: not_found (also another campaign's token). */
export const revokeApiTokenAction = campaignAction(
  "revoke_api_token",
  "manager",
  z.object({ id: z.uuid() }),
  async (member, { id }) => {
    await revokeApiToken(member.tenantId, id);
    revalidatePath(`/c/${member.tenantSlug}/api-access`);
  },
  async (member, { id }) => {
    const token = (await listApiTokens(member.tenantId)).find((one) => one.id === id);
    return { subject: token?.name ?? id };
  },
);
