type Status = "active" | "inactive" | "pending" | "removed";

/** What a registration's status begins with or holds, in lower case, whatever the state; the more particular first. */
export const statusBeginnings: readonly (readonly [string, Status])[] = [
  ["unverified", "pending"],
  ["not verified", "pending"],
  ["unconfirmed", "pending"],
  ["unregistered", "removed"],
  ["not registered", "removed"],
  ["deregistered", "removed"],
  ["not active", "inactive"],
  ["inactive", "inactive"],
  ["inact", "inactive"],
  ["suspen", "inactive"],
  ["confirmation", "inactive"],
  ["verify", "inactive"],
  ["cancel", "removed"],
  ["removed", "removed"],
  ["purged", "removed"],
  ["denied", "removed"],
  ["rejected", "removed"],
  ["deceased", "removed"],
  ["pending", "pending"],
  ["challenged", "pending"],
  ["provisional", "pending"],
  ["prereg", "pending"],
  ["pre-reg", "pending"],
  ["incomplete", "pending"],
  ["active", "active"],
  ["verified", "active"],
  ["confirmed", "active"],
  ["registered", "active"],
];

/** Codes that mean one thing everywhere. */
export const statusCodes: Readonly<Record<string, Status>> = {
  a: "active",
  act: "active",
  i: "inactive",
  ina: "inactive",
};

/** A state's own codes, by its layout: R is removed in one and registered in another. */
export const ownStatusCodes: Readonly<Record<string, Readonly<Record<string, Status>>>> = {
  nc: { d: "removed", r: "removed", s: "active", temporary: "active" },
  mi: { v: "inactive", ch: "pending", c: "removed", r: "removed" },
  ny: { am: "active", af: "active", ap: "active", au: "active", p: "removed", "17": "pending" },
  fl: { pre: "pending" },
  tx: { v: "active", s: "inactive" },
  ga: { p: "pending", c: "removed" },
};
