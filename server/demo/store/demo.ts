import { z } from "zod";
import { demoCommunications } from "@/lib/demo/demo-communications";
import { demoEvents, demoRegistrations } from "@/lib/demo/demo-events";
import { demoTags, demoUsers } from "@/lib/demo/demo-extras";
import { voterIdOf } from "@/lib/demo/person";
import { uuidv7 } from "@/lib/platform/uuid";
import { execute, queryRows, sqlTime } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

interface DemoInput {
  seed: number;
  /** How many people of the synthetic population the campaign has. */
  people: number;
  now: Date;
}

/** Fills what hangs on the demo's contacts: tags in a tree, staff, events, communications. */
export async function writeDemoExtras(pocket: Pocket, { seed, people, now }: DemoInput): Promise<void> {
  await writeTags(pocket, now);
  const users = await writeUsers(pocket, now);
  await writeEvents(pocket, seed, people, now);
  await writeCommunications(pocket, { seed, people, now }, users);
}

/** Inserts rows that travel as one JSON value. `shape`: the type of each key; `select`: SQL for the columns of `table`. */
async function insertJson(
  pocket: Pocket,
  table: string,
  shape: Record<string, string>,
  rows: readonly object[],
  select: string,
) {
  await execute(
    pocket,
    `INSERT INTO ${table} SELECT ${select} FROM (
       SELECT unnest(from_json($rows::JSON, '[${JSON.stringify(shape)}]'), max_depth := 2)) r`,
    { rows: JSON.stringify(rows) },
  );
}

const inPopulation = "JOIN person p ON p.voter_uid = r.voter";

async function writeTags(pocket: Pocket, now: Date) {
  const known = await queryRows(
    pocket,
    z.object({ id: z.string(), name: z.string() }),
    "SELECT id, name FROM tag",
  );
  const ids = new Map(known.map(({ id, name }) => [name, id]));
  for (const { name, parent } of demoTags) {
    const id = ids.get(name) ?? uuidv7(now.getTime());
    const parentId = parent === null ? null : (ids.get(parent) ?? null);
    if (ids.has(name)) {
      await execute(pocket, "UPDATE tag SET parent_id = $parentId::UUID WHERE id = $id::UUID", {
        parentId,
        id,
      });
    } else {
      await execute(
        pocket,
        `INSERT INTO tag (id, name, parent_id, created_at)
           VALUES ($id::UUID, $name, $parentId::UUID, ${sqlTime(now)})`,
        { id, name, parentId },
      );
      ids.set(name, id);
    }
  }
}

/** Staff without a password: they can't sign in until they are invited. */
async function writeUsers(pocket: Pocket, now: Date): Promise<string[]> {
  const rows = demoUsers.map((user) => ({ id: uuidv7(now.getTime()), ...user }));
  await insertJson(
    pocket,
    `"user" (id, email, name, role, session_version, created_at, updated_at)`,
    { id: "UUID", email: "VARCHAR", name: "VARCHAR", role: "VARCHAR" },
    rows,
    `id, email, name, role, 1, ${sqlTime(now)}, ${sqlTime(now)}`,
  );
  return rows.map(({ id }) => id);
}

async function writeEvents(pocket: Pocket, seed: number, people: number, now: Date) {
  const events = demoEvents(now).map((event) => ({ id: uuidv7(event.startsAt.getTime()), ...event }));
  await insertJson(
    pocket,
    "event (id, name, kind, starts_at, ends_at, place, address1, city, state, zip, notes, created_at)",
    {
      id: "UUID",
      name: "VARCHAR",
      kind: "VARCHAR",
      startsAt: "TIMESTAMP",
      endsAt: "TIMESTAMP",
      place: "VARCHAR",
      address1: "VARCHAR",
      city: "VARCHAR",
      state: "VARCHAR",
      zip: "VARCHAR",
      description: "VARCHAR",
    },
    events,
    `id, name, kind, startsAt, endsAt, place, address1, city, state, zip, description, ${sqlTime(now)}`,
  );
  const rows = [...demoRegistrations(seed, now, people)].map(({ event, person, status, registeredAt }) => ({
    id: uuidv7(registeredAt.getTime()),
    event: events[event]?.id,
    voter: voterIdOf(seed, person),
    status,
    registeredAt,
  }));
  await execute(
    pocket,
    `INSERT INTO event_registration (id, event_id, person_id, status, created_at)
     SELECT r.id, r.event, p.id, r.status, r.registeredAt FROM (
       SELECT unnest(from_json($rows::JSON, '[{"id":"UUID","event":"UUID","voter":"VARCHAR","status":"VARCHAR","registeredAt":"TIMESTAMP"}]'), max_depth := 2)) r ${inPopulation}`,
    { rows: JSON.stringify(rows) },
  );
}

async function writeCommunications(
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
    user: users[message.user],
    at: message.happenedAt,
  }));
  await execute(
    pocket,
    `INSERT INTO communication (id, person_id, channel, direction, outcome, body, user_id, happened_at)
     SELECT r.id, p.id, r.channel, 'out', r.outcome, r.body, r.user_id, r.happened FROM (
       SELECT unnest(from_json($rows::JSON, '[{"id":"UUID","voter":"VARCHAR","channel":"VARCHAR","outcome":"VARCHAR","body":"VARCHAR","user_id":"UUID","happened":"TIMESTAMP"}]'), max_depth := 2)) r ${inPopulation}`,
    { rows: JSON.stringify(rows.map(({ user, at, ...row }) => ({ ...row, user_id: user, happened: at }))) },
  );
}
