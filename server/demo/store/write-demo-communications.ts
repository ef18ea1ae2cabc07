import { demoCommunications } from "@/lib/demo/demo-communications";
import { voterIdOf } from "@/lib/demo/person";
import { uuidv7 } from "@/lib/platform/uuid";
import type { Pocket } from "@/server/platform/pocket/pocket";
import type { DemoInput } from "./demo-input";
import { inPopulation, insertJson } from "./insert-json";

/** Writes what was said with the demo's contacts, by its staff (`users`, their ids). */
export async function writeDemoCommunications(
  pocket: Pocket,
  { seed, people, now }: DemoInput,
  users: readonly string[],
) {
  const rows = [...demoCommunications(seed, { now, people, count: 40_000 })].map((message) => ({
    id: uuidv7(message.happenedAt.getTime()),
    voter: voterIdOf(seed, message.person),
    channel: message.channel,
    outcome: message.outcome,
    body: message.note || null,
    user_id: users[message.user],
    happened: message.happenedAt,
  }));
  await insertJson(pocket, {
    table: "communication (id, person_id, channel, direction, outcome, body, user_id, happened_at)",
    shape: {
      id: "UUID",
      voter: "VARCHAR",
      channel: "VARCHAR",
      outcome: "VARCHAR",
      body: "VARCHAR",
      user_id: "UUID",
      happened: "TIMESTAMP",
    },
    rows,
    select: "r.id, p.id, r.channel, 'out', r.outcome, r.body, r.user_id, r.happened",
    joins: inPopulation,
  });
}
