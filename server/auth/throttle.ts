import "server-only";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { manager } from "@/server/manager/client";
import { Refusal } from "@/server/refusal";

/** Ten failures in fifteen minutes for one account, fifty for one address; kept in manager.db, so a restart forgives nothing. */
const windows = { account: { points: 10, duration: 900 }, address: { points: 50, duration: 900 } } as const;

async function limiter(kind: keyof typeof windows) {
  return new RateLimiterPrisma({
    storeClient: await manager(),
    tableName: "signInThrottle",
    keyPrefix: kind,
    clearExpiredByTimeout: false,
    ...windows[kind],
  });
}

/** Refuses too_many_tries while an account or an address has failed too often. */
export async function checkThrottle(account: string, address: string): Promise<void> {
  for (const [kind, key] of [
    ["account", account],
    ["address", address],
  ] as const) {
    const seen = await (await limiter(kind)).get(key);
    if (seen && seen.remainingPoints <= 0 && seen.msBeforeNext > 0) throw tooMany(seen.msBeforeNext);
  }
}

/** Counts a failed sign-in. */
export async function noteFailure(account: string, address: string): Promise<void> {
  for (const [kind, key] of [
    ["account", account],
    ["address", address],
  ] as const) {
    try {
      await (await limiter(kind)).consume(key);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
    }
  }
}

/** Forgets an account's failures once it has signed in. */
export async function clearFailures(account: string): Promise<void> {
  await (await limiter("account")).delete(account);
}

const tooMany = (waitMs: number) =>
  new Refusal(
    "too_many_tries",
    `Too many tries. Wait ${Math.ceil(waitMs / 60_000)} minutes, then try again.`,
  );
