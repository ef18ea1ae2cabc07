import { expect, it } from "vitest";
import { Slug } from "@/lib/platform/tenant";
import { campaignPlaces, managerPlaces } from "./places";

const places = {
  "of a campaign": campaignPlaces(Slug.parse("ours"), "manager"),
  "of the manager": managerPlaces("owner"),
};

it.each(Object.entries(places))("no two places %s are led to by one letter, and G is none", (_of, list) => {
  const keys = list.flatMap(({ key }) => key ?? []);
  expect(keys.length).toBeGreaterThan(3);
  expect(new Set([...keys, "g"]).size).toBe(keys.length + 1);
  expect(keys.every((key) => /^[a-z]$/u.test(key))).toBe(true);
});
