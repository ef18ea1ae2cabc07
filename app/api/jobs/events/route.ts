import { adminRoute } from "@/server/platform/auth/route";
import { watchJobs } from "@/server/portal/watch-jobs";

/** Tells how all jobs go, as server-sent events. */
export const GET = adminRoute("viewer", async (_admin, request) => watchJobs(request, undefined));
