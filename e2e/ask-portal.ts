import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ask, type RawRequest } from "./raw-request";
import type { StartedPortal } from "./start-portal";

/** Has the portal carry out a command, as a command line does. */
export function command(portal: StartedPortal, name: string, input: object) {
  const { secret } = JSON.parse(readFileSync(path.join(portal.dataDir, "portal.json"), "utf8"));
  const headers = { authorization: `Bearer ${secret}`, "content-type": "application/json" };
  const body = JSON.stringify({ command: name, input });
  return ask(`${portal.url}/api/command`, { method: "POST", headers }, body).answer;
}

/** Watches a job until its stream fits `pattern`. Gives that stream; one ends whenever a person is waited for. */
export async function watchUntil(
  url: string,
  headers: Record<string, string>,
  pattern: RegExp,
): Promise<RawRequest> {
  for (;;) {
    const stream = ask(url, { headers });
    let open = true;
    void stream.answer.then(() => {
      open = false;
    });
    for (; open; await sleep(20)) if (pattern.test(stream.read())) return stream;
    if (pattern.test(stream.read())) return stream;
    await sleep(100);
  }
}
