import type { Pocket } from "@/server/platform/pocket/pocket";
import type { DemoInput } from "./demo-input";
import { writeDemoCommunications } from "./write-demo-communications";
import { writeDemoEvents } from "./write-demo-events";
import { writeDemoTags } from "./write-demo-tags";
import { writeDemoUsers } from "./write-demo-users";

/** Fills what hangs on the demo's contacts: tags in a tree, staff, events, communications. */
export async function writeDemoExtras(pocket: Pocket, { seed, people, now }: DemoInput): Promise<void> {
  await writeDemoTags(pocket, now);
  const users = await writeDemoUsers(pocket, now);
  await writeDemoEvents(pocket, seed, people, now);
  await writeDemoCommunications(pocket, { seed, people, now }, users);
}
