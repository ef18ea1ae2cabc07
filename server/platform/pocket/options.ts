import { log } from "@/server/platform/log";

/** What the engine of campaigns' databases is told by whoever puts the portal together; it knows no feature itself. */
export interface PocketOptions {
  /** Is told that a change of a campaign is written. */
  written?: (slug: string) => void;
  /** Is told that a campaign was opened, also after it couldn't be; or why it can't be. */
  opened?: (slug: string, trouble: unknown) => void;
}

const key = Symbol.for("campaignbrain.pockets.options");
type Holder = { [key]?: PocketOptions };

/** Sets options for this process, once, before the first campaign is opened; on globalThis, since Next evaluates modules more than once. */
export function configurePockets(options: Partial<PocketOptions>): void {
  (globalThis as Holder)[key] = { ...pocketOptions(), ...options };
}

/** The options of this process. */
export const pocketOptions = (): PocketOptions => (globalThis as Holder)[key] ?? {};

/** Tells what has happened; where that goes wrong it has happened all the same. */
export function tell<K extends keyof PocketOptions>(
  what: K,
  ...about: Parameters<NonNullable<PocketOptions[K]>>
): void {
  try {
    (pocketOptions()[what] as ((...told: typeof about) => void) | undefined)?.(...about);
  } catch (error) {
    log.error({ err: error, tenant: about[0] }, `what follows a campaign that was ${what} went wrong`);
  }
}
