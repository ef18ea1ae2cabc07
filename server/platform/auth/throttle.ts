import "server-only";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { manager } from "@/server/platform/manager/client";
import { Refusal } from "@/server/platform/refusal";

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

/**
 * Consumes a try of each account that the password is compared with, and of an address. Before the password is looked at, so that tries that come at once all count.
 * Refuses: too_many_tries, while any of them has failed too often.
 */
export async function consumeTry(accounts: readonly string[], address: string): Promise<void> {
  const account = await limiter("account");
  const limits = [
    ...accounts.map((key) => ({ limit: account, key })),
    { limit: await limiter("address"), key: address },
  ];
  for (const { limit, key } of limits) {
    const seen = await limit.get(key);
    if (seen && seen.remainingPoints <= 0 && seen.msBeforeNext > 0) throw tooMany(seen.msBeforeNext);
  }
  for (const { limit, key } of limits) {
    await limit.consume(key).catch((error: unknown) => {
      throw error instanceof RateLimiterRes ? tooMany(error.msBeforeNext) : error;
    });
  }
}

/**
 * Gives a try back that has signed in, and forgets the failures of the account that it signed in, but of no other: else
 * whoever has one account could try the other's password for ever.
 */
export async function forgiveTries(
  accounts: readonly string[],
  signedIn: string,
  address: string,
): Promise<void> {
  const account = await limiter("account");
  for (const key of accounts) await (key === signedIn ? account.delete(key) : account.reward(key));
  await (await limiter("address")).reward(address);
}

const tooMany = (waitMs: number) =>
  new Refusal(
    "too_many_tries",
    `Too many tries. Wait ${Math.ceil(waitMs / 60_000)} minutes, then try again.`,
  );
