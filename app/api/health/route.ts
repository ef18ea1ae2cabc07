import { manager } from "@/server/platform/manager/client";

export const dynamic = "force-dynamic";

/** Answers once the portal can work: manager.db is open and migrated. */
export async function GET() {
  await manager();
  return Response.json({ ok: true });
}
