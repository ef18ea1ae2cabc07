/** Runs once when the server starts, before its first request. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { startPortal } = await import("@/server/portal/start");
  await startPortal();
}
