import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const portal = freshPortal("throttle");
const { closeManager, manager } = await import("@/server/platform/manager/client");
const { forgiveTries, consumeTry } = await import("./throttle");

afterAll(() => portal.close());
beforeEach(async () => {
  await (await manager()).signInThrottle.deleteMany();
});

const account = "ours/ann@example.org";
const tooMany = {
  code: "too_many_tries",
  message: "Too many tries. Wait 15 minutes, then try again.",
};

const consumeOne = (key: string, address: string) => consumeTry([key], address);

async function consume(times: number, keysOf: (k: number) => [account: string, address: string]) {
  for (let k = 0; k < times; k++) await consumeOne(...keysOf(k));
}

describe("an account", () => {
  it("has ten tries, from wherever they come", async () => {
    await consume(10, (k) => [account, `10.0.0.${k}`]);
    await expect(consumeOne(account, "10.0.0.200")).rejects.toMatchObject(tooMany);
  });

  it("isn't refused for another account's tries", async () => {
    await consume(10, () => [account, "10.0.0.1"]);
    await consumeOne("theirs/ann@example.org", "10.0.0.1");
    await consumeOne("ours/bo@example.org", "10.0.0.1");
  });

  it("has no more tries when they come at once", async () => {
    const tries = Array.from({ length: 30 }, () => consumeOne(account, "10.0.0.1"));
    const consumed = (await Promise.allSettled(tries)).filter(({ status }) => status === "fulfilled");
    expect(consumed).toHaveLength(10);
  });

  it("stays refused after the portal has been stopped and started", async () => {
    await consume(10, () => [account, "10.0.0.1"]);
    await closeManager();
    await expect(consumeOne(account, "10.0.0.2")).rejects.toMatchObject(tooMany);
  });

  it("starts anew once its time is over", async () => {
    await consume(10, () => [account, "10.0.0.1"]);
    await (await manager()).signInThrottle.updateMany({ data: { expire: new Date(Date.now() - 1) } });
    await consume(10, () => [account, "10.0.0.1"]);
    await expect(consumeOne(account, "10.0.0.1")).rejects.toMatchObject(tooMany);
  });

  it("has all its tries again once it has signed in", async () => {
    await consume(10, () => [account, "10.0.0.1"]);
    await forgiveTries([account], account, "10.0.0.1");
    await consume(10, () => [account, "10.0.0.1"]);
  });
});

it("two accounts behind one door each lose a try, and only the one that signed in is forgiven", async () => {
  const [staff, agency] = [account, "/ann@example.org"];
  await consume(9, () => [agency, "10.0.0.1"]);
  await consumeTry([staff, agency], "10.0.0.1");
  await forgiveTries([staff, agency], staff, "10.0.0.1");
  await consumeOne(agency, "10.0.0.1");
  await expect(consumeOne(agency, "10.0.0.1")).rejects.toMatchObject(tooMany);
  await expect(consumeTry([staff, agency], "10.0.0.1")).rejects.toMatchObject(tooMany);
  await consumeOne(staff, "10.0.0.1");
});

describe("an address", () => {
  const others = (k: number): [string, string] => [`ours/${k}`, "10.0.0.1"];

  it("has fifty tries, whatever the accounts", async () => {
    await consume(50, others);
    await expect(consumeOne(account, "10.0.0.1")).rejects.toMatchObject(tooMany);
    await consumeOne(account, "10.0.0.2");
  });

  it("uses up no account's tries while it is refused", async () => {
    await consume(50, others);
    for (let k = 0; k < 10; k++) await expect(consumeOne(account, "10.0.0.1")).rejects.toMatchObject(tooMany);
    await consumeOne(account, "10.0.0.2");
  });

  it("gets back the try that signed in, and no other", async () => {
    await consume(50, others);
    await forgiveTries(["ours/1"], "ours/1", "10.0.0.1");
    await consumeOne(account, "10.0.0.1");
    await expect(consumeOne(account, "10.0.0.1")).rejects.toMatchObject(tooMany);
  });
});
