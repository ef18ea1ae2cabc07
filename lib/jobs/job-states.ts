/** queued: waits for its turn; running: a process works on it; the others are ends. */
export const jobStates = ["queued", "running", "done", "failed", "cancelled"] as const;

/** States of a job that has work left. */
export const liveStates: readonly (typeof jobStates)[number][] = ["queued", "running"];
