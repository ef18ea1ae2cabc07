import type { DuckDBConnection } from "@duckdb/node-api";
import type { Slug } from "@/lib/platform/tenant";
import { log } from "@/server/platform/log";

/** What a campaign's connections can read beside its own data, such as a voter file: as it is for one campaign now. */
export interface Beside {
  /** Names the file; null where there is none. Another file is taken as soon as nobody reads the one before. */
  version: string | null;
  /** Names what is shown of it. Another key holds at once, also for whoever reads it already. */
  key: string;
  /** Attaches it, for reading alone, to an instance that isn't jailed yet. Gives whether there is anything to read. */
  attach: (connection: DuckDBConnection) => Promise<boolean>;
  /** Shows what `key` names, inside the caller's transaction. */
  show: (connection: DuckDBConnection) => Promise<void>;
}

/** What the engine of campaigns' databases is told by whoever puts the portal together; it knows no feature itself. */
export interface PocketOptions {
  /** Finds what a campaign reads beside its own data. */
  beside: (slug: Slug) => Promise<Beside>;
  /** Is told that a change of a campaign is written. */
  written: (slug: Slug) => void;
  /** Is told that a campaign was opened, also after it couldn't be; or why it can't be. */
  opened: (slug: Slug, trouble: unknown) => void;
}

const nothing: Beside = {
  version: null,
  key: "",
  attach: async () => false,
  show: async () => undefined,
};
const none: PocketOptions = {
  beside: async () => nothing,
  written: () => undefined,
  opened: () => undefined,
};

const key = Symbol.for("campaignbrain.pockets.options");
type Holder = { [key]?: PocketOptions };

/** Sets options for this process, once, before the first campaign is opened; on globalThis, since Next evaluates modules more than once. */
export function configurePockets(options: Partial<PocketOptions>): void {
  (globalThis as Holder)[key] = { ...pocketOptions(), ...options };
}

/** The options of this process. */
export const pocketOptions = (): PocketOptions => (globalThis as Holder)[key] ?? none;

/** Tells what has happened; where that goes wrong it has happened all the same. */
export function tell<K extends "written" | "opened">(what: K, ...about: Parameters<PocketOptions[K]>): void {
  try {
    (pocketOptions()[what] as (...told: typeof about) => void)(...about);
  } catch (error) {
    log.error({ err: error, tenant: about[0] }, `what follows a campaign that was ${what} went wrong`);
  }
}
