import { manager } from "@/server/platform/manager/client";
import { type ApiToken, apiTokenColumns } from "./api-token";

/** Lists a campaign's tokens, newest first; the short-lived ones of imports are left out. */
export async function listApiTokens(tenantId: string): Promise<ApiToken[]> {
  return (await manager()).apiToken.findMany({
    where: { tenantId, NOT: { name: { startsWith: "import:" } } },
    orderBy: { createdAt: "desc" },
    select: apiTokenColumns,
  });
}
