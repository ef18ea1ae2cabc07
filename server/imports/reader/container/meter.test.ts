import { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { expect, it } from "vitest";
import { meter } from "./meter";

const sink = () => new Writable({ write: (_chunk, _encoding, done) => done() });
const pieces = () => Readable.from([Buffer.alloc(60), Buffer.alloc(40)]);

it("lets as much pass as there may be, and counts it", async () => {
  const seen: number[] = [];
  await pipeline(
    pieces(),
    meter((bytes) => seen.push(bytes), 100),
    sink(),
  );
  expect(seen).toEqual([60, 100]);
});

it("stops what goes beyond", async () => {
  const tooMuch = pipeline(
    pieces(),
    meter(() => undefined, 99),
    sink(),
  );
  await expect(tooMuch).rejects.toMatchObject({ code: "unpacks_too_large" });
});
