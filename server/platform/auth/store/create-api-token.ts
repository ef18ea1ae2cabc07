import { randomBytes } from "node:crypto";
import { uuidv7 } from "@/lib/platform/uuid";
import { hashSecret } from "@/server/platform/auth/hash-secret";
import { manager } from "@/server/platform/manager/client";

/** Makes a token of a campaign. Gives its secret, shown once; only its hash is kept. */
export async function createApiToken(input: {
  tenantId: string;
  name: string;
  createdBy: string;
  lifetimeMs: number | null;
}): Promise<{ id: string; secret: string }> {
  const secret = `cb_${randomBytes(30).toString("base64url")}`;
  const id = uuidv7();
  await (await manager()).apiToken.create({
    data: {
      id,
      tenantId: input.tenantId,
      name: input.name,
      createdBy: input.createdBy,
      hash: hashSecret(secret),
      expiresAt: input.lifetimeMs === null ? null : new Date(Date.now() + input.lifetimeMs),
    },
  });
  return { id, secret };
}
