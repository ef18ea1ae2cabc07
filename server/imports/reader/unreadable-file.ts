import { closeSync, openSync, writeSync } from "node:fs";
import type { UnreadableRecord } from "./request";

/** Opens the file of records that could not be read; one JSON document a line. */
export function openUnreadable(path: string): { add: (record: UnreadableRecord) => void; close: () => void } {
  const file = openSync(path, "w");
  let pending = "";
  const flush = () => {
    if (pending !== "") writeSync(file, pending);
    pending = "";
  };
  return {
    add(record) {
      pending += `${JSON.stringify(record)}\n`;
      if (pending.length > 1024 * 1024) flush();
    },
    close() {
      flush();
      closeSync(file);
    },
  };
}
