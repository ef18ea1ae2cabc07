import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const portal = freshPortal("filter-commands");
const { runCommand } = await import("@/server/portal/run-command");
const { closeApiServer, openApiServer } = await import("@/server/portal/api-server");
const { setApiAddress } = await import("@/server/imports/api-address");

const list = `first_name,last_name,county,support_level,tags,email
Ann,Lee,Delaware,1,Yard sign,ann@example.org
Bob,Lee,Delaware,2,,
Cy,Lee,Delaware,4,Yard sign,cy@example.org
Di,Orr,Ohio's,1,,di@example.org
Ed,Orr,"Łódź, 100%",,,
`;

beforeAll(async () => {
  setApiAddress(openApiServer);
  const file = path.join(portal.dataDir, "list.csv");
  writeFileSync(file, list);
  await runCommand("tenant create", { slug: "ours" });
  await runCommand("import", { slug: "ours", file });
});
afterAll(async () => {
  await closeApiServer();
  await portal.close();
});

const out = (name: string) => path.join(portal.dataDir, name);
const search = async (input: object) => {
  const found = (await runCommand("search", { slug: "ours", words: "", ...input })) as {
    total: number;
    contacts: { firstName: string }[];
  };
  expect(found.total).toBe(found.contacts.length);
  return found.contacts.map(({ firstName }) => firstName).sort();
};

const filters: [string, string[]][] = [
  ["county=Delaware&support_level=1,2", ["Ann", "Bob"]],
  ["county=Delaware&tags!=yard sign", ["Bob"]],
  ["email=*", ["Ann", "Cy", "Di"]],
  ["support_level=-", ["Ed"]],
  ["county=Ohio's", ["Di"]],
  ["county=Łódź\\, 100%", ["Ed"]],
  [
    'filter={"version":1,"steps":[{"kind":"none","steps":[{"kind":"is","field":"county","values":["Delaware"]}]}]}',
    ["Di", "Ed"],
  ],
];

it.each(filters)("search and export take %s", async (filter, names) => {
  expect(await search({ filter })).toEqual(names);
  const file = out("some.csv");
  expect(await runCommand("export", { slug: "ours", out: file, filter })).toEqual({
    rows: names.length,
    file,
  });
  const lines = readFileSync(file, "utf8").trim().split("\n").slice(1);
  expect(lines.map((line) => line.split(",")[1]).sort()).toEqual(names);
});

it("search takes words beside a filter, and one of the two", async () => {
  expect(await search({ words: "lee", filter: "email=*" })).toEqual(["Ann", "Cy"]);
  expect(await search({ words: "orr" })).toEqual(["Di", "Ed"]);
  await expect(search({})).rejects.toThrow("Say what to look for.");
});

it.each(["conty=Delaware", "support_level=6", "", "&", "county=", "filter={"])(
  "“%s” is an error, never everybody",
  async (filter) => {
    await expect(search({ filter })).rejects.toThrow("The filter can't be read: ");
    const file = out("nobody.csv");
    await expect(runCommand("export", { slug: "ours", out: file, filter })).rejects.toMatchObject({
      code: "invalid_input",
    });
    expect(existsSync(file)).toBe(false);
  },
);

it("export without a filter writes everybody", async () => {
  const file = out("all.csv");
  expect(await runCommand("export", { slug: "ours", out: file })).toEqual({ rows: 5, file });
});
