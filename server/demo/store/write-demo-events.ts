import { demoEvents, demoRegistrations } from "@/lib/demo/demo-events";
import { voterIdOf } from "@/lib/demo/person";
import { uuidv7 } from "@/lib/platform/uuid";
import { sqlTime } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import type { DemoInput } from "./demo-input";
import { inPopulation, insertJson } from "./insert-json";

/** Writes the demo's events, and who of its contacts has registered for them. */
export async function writeDemoEvents(pocket: Pocket, { seed, people, now }: DemoInput) {
  const events = demoEvents(now).map((event) => ({ id: uuidv7(event.startsAt.getTime()), ...event }));
  await insertJson(pocket, {
    table: "event (id, name, kind, starts_at, ends_at, place, address1, city, state, zip, notes, created_at)",
    shape: {
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
    rows: events,
    select: `id, name, kind, startsAt, endsAt, place, address1, city, state, zip, description,
            ${sqlTime(now)}`,
  });
  const registrations = [...demoRegistrations(seed, now, people)].map(
    ({ event, person, status, registeredAt }) => ({
      id: uuidv7(registeredAt.getTime()),
      event: events[event]?.id,
      voter: voterIdOf(seed, person),
      status,
      registeredAt,
    }),
  );
  await insertJson(pocket, {
    table: "event_registration (id, event_id, person_id, status, created_at)",
    shape: {
      id: "UUID",
      event: "UUID",
      voter: "VARCHAR",
      status: "VARCHAR",
      registeredAt: "TIMESTAMP",
    },
    rows: registrations,
    select: "r.id, r.event, p.id, r.status, r.registeredAt",
    joins: inPopulation,
  });
}
