import type { Pocket } from "@/server/platform/pocket/pocket";
import type { DemoInput } from "./demo-input";
import { writeDemoCommunications } from "./write-demo-communications";
import { writeDemoEvents } from "./write-demo-events";
import { writeDemoTags } from "./write-demo-tags";
import { writeDemoUsers } from "./write-demo-users";

/** Fills what hangs on the demo's contacts: tags in a tree, staff, events, communications. */
export async function writeDemoExtras(pocket: Pocket, input: DemoInput): Promise<void> {
  await writeDemoTags(pocket, input.now);
  const users = await writeDemoUsers(pocket, input.now);
  await writeDemoEvents(pocket, input);
  await writeDemoCommunications(pocket, input, users);
}
