import { adminRoute } from "@/server/platform/auth/route";
import { findLoading } from "@/server/voters/loading";

/** How far the voter file is that is being loaded; null where none is. */
export const GET = adminRoute("viewer", async () => Response.json(findLoading()));
