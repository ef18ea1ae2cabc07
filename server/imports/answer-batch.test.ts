import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";
import { countWritten, postBatch } from "@/server/platform/testing/post-batch";

const ours = Slug.parse("ours");

const portal = freshPortal("answer-batch");
const { createApiToken } = await import("@/server/platform/auth/store/create-api-token");
const { queryRows } = await import("@/server/platform/duckdb/query");
const { readPocket, writePocket } = await import("@/server/platform/pocket/use");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { answerBatch } = await import("./answer-batch");

const ann = { first_name: "Ann", last_name: "Lee", email: "ann@example.org", tags: ["volunteer"] };
const tokens: string[] = [];

beforeAll(async () => {
  const { tenant } = await createTenant({ slug: "ours", name: "Ours", createdBy: "test" });
  for (const name of ["sync", "other"]) {
    const token = await createApiToken({ tenantId: tenant.id, name, createdBy: "test", lifetimeMs: null });
    tokens.push(`Bearer ${token.secret}`);
  }
});
afterAll(() => portal.close());
beforeEach(() =>
  writePocket(ours, async ({ connection }) => {
    for (const table of ["person", "api_batch", "import_batch", "import_change"])
      await connection.run(`DELETE FROM ${table}`);
  }),
);

const send = (key: string | null, body: unknown = { persons: [ann] }, token = 0) =>
  postBatch(answerBatch, { authorization: tokens[token] ?? "", body, ...(key === null ? {} : { key }) });

const twice = { persons: [ann], duplicates: "create" };

it("takes an own field for one, however it is spelled, and refuses it twice for one contact", async () => {
  const bo = { email: "bo@example.org", "custom:shirt": "M" };
  const answer = await send(null, { persons: [{ ...ann, "custom:Shirt": "L" }, bo] });
  expect(answer).toMatchObject({ status: 200, answer: { figures: { inserted: 2 } } });
  const fields = await readPocket(ours, (pocket) =>
    queryRows(pocket, z.object({ name: z.string() }), "SELECT name FROM custom_field"),
  );
  expect(fields).toEqual([{ name: "Shirt" }]);
  for (const other of [{ "custom:SHIRT": "S" }, { occupation: "cook", "custom:Occupation": "chef" }])
    expect(await send(null, { persons: [{ ...bo, ...other }] })).toMatchObject({ status: 422 });
});

it("keeps no answer to a call without a key, and none for longer than two days", async () => {
  const countAnswers = () =>
    readPocket(ours, async (pocket) => {
      const [row] = await queryRows(
        pocket,
        z.object({ n: z.coerce.number() }),
        "SELECT count(*) AS n FROM api_batch",
      );
      return row?.n;
    });
  await send(null);
  expect(await countAnswers()).toBe(0);
  await send("old");
  await writePocket(ours, ({ connection }) =>
    connection.run("UPDATE api_batch SET answered_at = answered_at - INTERVAL 3 DAY"),
  );
  await send("new", twice);
  expect(await countAnswers()).toBe(1);
});

describe("a key", () => {
  it("gets the first answer again for the same body, and nothing is written twice", async () => {
    const body = { persons: [ann, { first_name: "Bo", last_name: "Diaz" }], duplicates: "create" };
    const first = await send("k1", body);
    expect(first).toMatchObject({ status: 200, answer: { figures: { inserted: 2 } } });
    expect(await send("k1", body)).toEqual(first);
    expect(await countWritten(ours)).toEqual({ persons: 2, batches: 1 });
  });

  it("writes once when it comes several times at once", async () => {
    const [first, ...others] = await Promise.all(Array.from({ length: 5 }, () => send("k2", twice)));
    for (const other of others) expect(other).toEqual(first);
    expect(await countWritten(ours)).toEqual({ persons: 1, batches: 1 });
  });

  it.each([
    ["another value", { persons: [{ ...ann, last_name: "Li" }] }],
    ["another rule", twice],
    ["one contact more", { persons: [ann, { first_name: "Bo", last_name: "Diaz" }] }],
  ])("is refused with %s", async (_what, body) => {
    await send("k3");
    expect(await send("k3", body)).toMatchObject({
      status: 409,
      answer: { error: { code: "conflict", message: expect.stringContaining("another body") } },
    });
    expect(await countWritten(ours)).toEqual({ persons: 1, batches: 1 });
  });

  it("isn't used up by a call that was refused", async () => {
    expect((await send("k4", { persons: [{ nmae: "Ann" }] })).status).toBe(422);
    expect((await send("k4")).status).toBe(200);
  });

  it("of one token is not that of another", async () => {
    const first = await send("k5");
    const second = await send("k5", undefined, 1);
    expect(second).toMatchObject({ status: 200, answer: { figures: { inserted: 0, unchanged: 1 } } });
    expect(second.answer.batchId).not.toBe(first.answer.batchId);
  });

  it("that is absent makes every call stand for itself", async () => {
    expect([(await send(null, twice)).status, (await send(null, twice)).status]).toEqual([200, 200]);
    expect(await countWritten(ours)).toEqual({ persons: 2, batches: 2 });
  });
});

it("takes 5,000 contacts in one call, with fields of the campaign's own", async () => {
  const persons = Array.from({ length: 5_000 }, (_, k) => ({
    first_name: `A${k}`,
    last_name: `Lee${k}`,
    "custom:Seat": k,
  }));
  const { status, answer } = await send(null, { persons });
  expect([status, answer.figures.inserted, answer.results.length]).toEqual([200, 5_000, 5_000]);
});

it("takes half a character as the sign for an unreadable one", async () => {
  const { status } = await send(
    null,
    '{"persons":[{"first_name":"S\\ud800x","custom:Se\\udc00at":"\\\\ud800"}]}',
  );
  expect(status).toBe(200);
  const [{ given, own } = { given: "", own: "" }] = await readPocket(ours, (pocket) =>
    queryRows(
      pocket,
      z.object({ given: z.string(), own: z.string() }),
      `SELECT p.first_name AS given, f.name || '=' || v.value AS own FROM person p
         JOIN person_custom_field v ON v.person_id = p.id JOIN custom_field f ON f.id = v.custom_field_id`,
    ),
  );
  expect([given, own]).toEqual(["S\ufffdx", "Se\ufffdat=\\ud800"]);
});

it.each([
  ["persons: Send 1 to 5,000 contacts.", { persons: [] }],
  ["persons: Send 1 to 5,000 contacts.", {}],
  ["persons.0: A contact is an object of fields and values.", { persons: [null] }],
  [
    "persons.0.zip: A value is a text of at most 1048576 characters, a number, true, false or null.",
    { persons: [{ zip: {} }] },
  ],
  ["duplicates: Use keep, fill, overwrite or create.", { persons: [ann], duplicates: "merge" }],
  ['body: The body is an object. Send {"persons": [ … ]}.', "null"],
])("says what is wrong in words: %s", async (message, body) => {
  expect(await send(null, body)).toMatchObject({ status: 422, answer: { error: { message } } });
});
