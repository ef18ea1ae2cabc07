import { readFileSync } from "node:fs";
import { Refusal } from "@/server/platform/refusal";
import type { CommandInput } from "@/server/portal/commands";

/** Reads a mapping file. Refuses: not_found, invalid_input. */
export function readMap(file: string): CommandInput<"import">["map"] {
  let content: string;
  try {
    content = readFileSync(file, "utf8");
  } catch {
    throw new Refusal("not_found", `There is no mapping file “${file}”.`);
  }
  try {
    return JSON.parse(content.replace(/^\ufeff/u, ""));
  } catch {
    throw new Refusal("invalid_input", `The mapping file “${file}” is not JSON.`);
  }
}
