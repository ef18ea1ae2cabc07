import { expect, it } from "vitest";
import { requireOwnPage } from "./own-page";

const host = "localhost:3000";

it.each([
  ["its own address", { host, origin: "http://localhost:3000" }],
  ["its own address behind a proxy that speaks https", { host: "cb.org", origin: "https://cb.org" }],
  ["no origin, but the browser's word", { host, "sec-fetch-site": "same-origin" }],
])("takes a request with %s", (_what, headers) => {
  expect(() => requireOwnPage(new Headers(headers))).not.toThrow();
});

it.each([
  ["another site", { host, origin: "https://evil.example" }],
  ["another port", { host, origin: "http://localhost:3001" }],
  ["a name that begins alike", { host, origin: "http://localhost:3000.evil.example" }],
  ["the host before an at sign", { host, origin: "http://localhost:3000@evil.example" }],
  ["a page that hides its origin", { host, origin: "null" }],
  ["an origin without sense", { host, origin: "localhost" }],
  [
    "another site in spite of the browser's word",
    { host, origin: "https://evil.example", "sec-fetch-site": "same-origin" },
  ],
  ["a neighbour's page", { host, "sec-fetch-site": "same-site" }],
  ["nothing said", { host }],
  ["nothing said at all", {}],
])("refuses a request with %s", (_what, headers) => {
  expect(() => requireOwnPage(new Headers(headers as Record<string, string>))).toThrow(
    expect.objectContaining({ code: "wrong_origin" }),
  );
});
