import { uuidv7 } from "@/lib/platform/uuid";
import { inTransaction } from "@/server/platform/manager/transaction";
import { Refusal } from "@/server/platform/refusal";
import type { NewUser } from "./create-user";

/** Creates the agency's first owner. Of two who try at once, one is refused: link_expired (there is somebody already). */
export async function createFirstOwner(input: Omit<NewUser, "role">): Promise<void> {
  const data = { ...input, email: input.email.toLowerCase(), id: uuidv7(), role: "owner" };
  await inTransaction(async (db) => {
    if ((await db.user.count()) > 0)
      throw new Refusal("link_expired", "CampaignBrain is set up already. Sign in instead.");
    await db.user.create({ data, select: { id: true } });
  });
}
