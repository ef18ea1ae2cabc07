import { describe, expect, it } from "vitest";
import { demoCommunications } from "./demo-communications";
import { demoEvents, demoRegistrations } from "./demo-events";
import { demoLegislators, demoTags, demoUsers } from "./demo-extras";
import { listVariants } from "./kinds";

const now = new Date("2026-09-14T15:30:00Z");

describe("the demo campaign", () => {
  it("has twelve events, seven of them over", () => {
    const events = demoEvents(now);
    expect(events).toHaveLength(12);
    expect(events.filter((event) => event.endsAt < now)).toHaveLength(7);
    for (const event of events) expect(event.zip).toMatch(/^\d{5}$/u);
  });

  it("registers nobody twice for an event, nobody beyond its capacity, nobody in the future", () => {
    const events = demoEvents(now);
    const registrations = [...demoRegistrations(3, now, 83_067)];
    expect(new Set(registrations.map(({ event, person }) => `${event}/${person}`)).size).toBe(
      registrations.length,
    );
    for (const [position, event] of events.entries()) {
      const guests = registrations.filter((registration) => registration.event === position);
      expect(guests.length).toBeLessThanOrEqual(event.capacity);
      expect(guests.every(({ registeredAt }) => registeredAt < now)).toBe(true);
      expect(guests.some(({ status }) => status === "attended")).toBe(event.endsAt < now);
    }
    expect([...demoRegistrations(3, now, 10)].length).toBeLessThanOrEqual(60);
  });

  it("has as many communications as asked for, all of the past, the same each time", () => {
    const make = () => [...demoCommunications(3, { now, people: 500, count: 2000 })];
    const rows = make();
    expect(rows).toHaveLength(2000);
    expect(make()).toEqual(rows);
    expect(rows.every((row) => row.happenedAt < now && row.person < 500 && row.user < demoUsers.length)).toBe(
      true,
    );
  });

  it("has a tree of tags whose parents come first, users at example.org, a full statehouse", () => {
    for (const [position, { parent }] of demoTags.entries()) {
      if (parent) expect(demoTags.slice(0, position).some((tag) => tag.name === parent)).toBe(true);
    }
    for (const user of demoUsers) expect(user.email).toMatch(/@example\.org$/u);
    const legislators = demoLegislators(3, now);
    expect(legislators).toHaveLength(132);
    expect(new Set(legislators.map((legislator) => legislator.name)).size).toBeGreaterThan(125);
  });
});

describe("a variant of a list", () => {
  it.each(listVariants(4).map((variant) => [variant.name, variant] as const))(
    "%s decodes to its text",
    (_, variant) => {
      const decoded = new TextDecoder(variant.encoding, { ignoreBOM: true }).decode(variant.bytes);
      expect(decoded).toBe(variant.text);
      const lines = variant.text.replace(/^\uFEFF/u, "").split(variant.newline);
      const header = variant.layout.map.map(([name]) => name).join(variant.delimiter);
      const headerLine = lines[(variant.headerLine ?? 1) - 1]?.replaceAll('"', "").toLowerCase();
      expect(headerLine === header.toLowerCase()).toBe(variant.headerLine !== null);
      expect(variant.truth.rows).toBe(200);
    },
  );

  it("says what is special about it", () => {
    const byName = new Map(listVariants(4, 400).map((variant) => [variant.name, variant]));
    expect(byName.get("semicolon-1252")?.bytes.some((byte) => byte > 127)).toBe(true);
    expect(byName.get("ragged")?.truth.ragged).toBeGreaterThan(0);
    expect(byName.get("multi-line-cells")?.text).toMatch(/"[^"\n]+,\n[^"\n]+"/u);
  });
});
