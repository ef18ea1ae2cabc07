import "server-only";
import { countUsers } from "@/server/accounts/store/count-users";
import { log } from "@/server/platform/log";
import { isStopping } from "@/server/platform/stopping";

/** Why no request should be sent to this portal now; null when any may. */
export async function findWhyNotReady(): Promise<"stopping" | "manager_unreadable" | null> {
  if (isStopping()) return "stopping";
  try {
    await countUsers();
    return null;
  } catch (error) {
    log.error({ err: error }, "manager.db can't be read");
    return "manager_unreadable";
  }
}
