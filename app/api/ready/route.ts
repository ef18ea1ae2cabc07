import { findWhyNotReady } from "@/server/portal/find-why-not-ready";

export const dynamic = "force-dynamic";

/** Whether requests may be sent here: 503 while the portal stops, and when manager.db can't be read. */
export async function GET() {
  const reason = await findWhyNotReady();
  return Response.json({ ready: reason === null, reason }, { status: reason === null ? 200 : 503 });
}
