import { expect, it } from "vitest";
import { InboxSettings, isDue } from "./inbox";

const at = (text: string) => new Date(`2026-03-${text}`);

it.each([
  ["at any time", "", at("03T10:00"), at("03T10:01"), true],
  ["before the hour", "02:00", at("02T02:05"), at("03T01:59"), false],
  ["after the hour", "02:00", at("02T02:05"), at("03T02:00"), true],
  ["once a day", "02:00", at("03T02:00"), at("03T23:00"), false],
  ["after days without power", "23:30", at("01T23:31"), at("03T10:00"), true],
  ["for the first time", "02:00", null, at("03T01:00"), true],
] as const)("lists are taken %s", (_case, takenAt, last, now, due) => {
  expect(isDue(takenAt, last, now)).toBe(due);
});

it.each(["2:00", "24:00", "02:60", "soon"])("%s is no time of day", (takenAt) => {
  expect(InboxSettings.shape.takenAt.safeParse(takenAt).success).toBe(false);
});
