import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { expect, it } from "vitest";
import { sayTimeIsUp } from "@/server/platform/stopping";
import { receiveStream } from "./receive-stream";

it("a file that is still coming when the portal must stop is refused in words, and leaves nothing", async () => {
  const dir = mkdtempSync(path.join(tmpdir(), "cb-receive-"));
  const file = path.join(dir, "part");
  const body = new Readable({ read: () => undefined });
  body.push("the first of many bytes");
  const receiving = receiveStream(file, body, { expectedBytes: null, mostBytes: 1_000 });
  await expect.poll(() => existsSync(file)).toBe(true);
  sayTimeIsUp();
  await expect(receiving).rejects.toMatchObject({ code: "data_unavailable", message: /being restarted/ });
  expect(existsSync(file)).toBe(false);
  rmSync(dir, { recursive: true });
});
