import { describe, expect, it } from "vitest";
import { paletteSections } from "./palette-sections";

const link = (label: string) => ({ label, href: `/${label}` });
const offered = {
  words: "",
  recents: [link("Ann Lee")],
  fixed: [
    { label: "Do", entries: [link("Load a list")] },
    { label: "Go to", entries: [link("Contacts"), link("Imports")] },
  ],
  found: [],
};
const shown = (more: Partial<Parameters<typeof paletteSections>[0]>) =>
  paletteSections({ ...offered, ...more }).map(({ label, from, entries }) => [
    label,
    from,
    ...entries.map((entry) => entry.label),
  ]);

describe("paletteSections", () => {
  it("shows without words where one was, and all that is always there", () => {
    expect(shown({})).toEqual([
      ["Recent", 0, "Ann Lee"],
      ["Do", 1, "Load a list"],
      ["Go to", 2, "Contacts", "Imports"],
    ]);
  });

  it("shows by words what has them, then what was found", () => {
    const found = [{ label: "People", links: [link("Lia Imports")] }];
    expect(shown({ words: "imports", found })).toEqual([
      ["Go to", 0, "Imports"],
      ["People", 1, "Lia Imports"],
    ]);
  });

  it("puts what was found beside what is always there under the same name", () => {
    const found = [{ label: "Do", links: [link("Undo the last import")] }];
    expect(shown({ found }).at(1)).toEqual(["Do", 1, "Load a list", "Undo the last import"]);
  });

  it("shows at most eight of a group by words, and nothing where nothing fits", () => {
    const fixed = [{ label: "Campaigns", entries: Array.from({ length: 20 }, (_, k) => link(`Race ${k}`)) }];
    expect(shown({ words: "race", fixed })[0]).toHaveLength(10);
    expect(shown({ words: "zzyzx" })).toEqual([]);
  });
});
