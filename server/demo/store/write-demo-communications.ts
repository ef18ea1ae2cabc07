import { demoCommunications } from "@/lib/demo/demo-communications";
import { voterIdOf } from "@/lib/demo/person";
import { uuidv7 } from "@/lib/platform/uuid";
import { execute } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import type { DemoInput } from "./demo-input";
import { inPopulation } from "./insert-json";

/** Writes what was said with the demo's contacts, by its staff (`users`, their ids). */
export async function writeDemoCommunications(
  pocket: Pocket,
  { seed, people, now }: DemoInput,
  users: readonly string[],
) {
  const rows = [...demoCommunications(seed, { now, people, count: 40_000 })].map((said) => ({
    id: uuidv7(said.happenedAt.getTime()),
    voter: voterIdOf(seed, said.person),
    channel: said.channel,
    outcome: said.outcome,
    body: said.note || null,
    user: users[said.user],
    at: said.happenedAt,
  }));
  await execute(
    pocket,
    `INSERT INTO communication (id, person_id, channel, direction, outcome, body, user_id, happened_at)
     SELECT r.id, p.id, r.channel, 'out', r.outcome, r.body, r.user_id, r.happened FROM (
       SELECT unnest(from_json($rows::JSON, '[{"id":"UUID","voter":"VARCHAR","channel":"VARCHAR","outcome":"VARCHAR","body":"VARCHAR","user_id":"UUID","happened":"TIMESTAMP"}]'), max_depth := 2)) r ${inPopulation}`,
    { rows: JSON.stringify(rows.map(({ user, at, ...row }) => ({ ...row, user_id: user, happened: at }))) },
  );
}
