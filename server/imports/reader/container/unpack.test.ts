import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import type { ReadingOptions } from "@/lib/imports/reading";
import { CannotRead } from "@/server/imports/reader/cannot-read";
import { readListFile } from "@/server/imports/reader/read-list-file";
import { readTable } from "@/server/imports/reader/read-table";
import { textRows, workbookOf, zipOf } from "@/server/platform/testing/zip";

const folder = mkdtempSync(path.join(tmpdir(), "unpack-"));
let count = 0;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(name: string, content: Buffer, options?: ReadingOptions) {
  const outDir = path.join(folder, String(count++));
  mkdirSync(outDir);
  const source = path.join(outDir, "original");
  writeFileSync(source, content);
  const request = { source, name, outDir, ...(options ? { options } : {}) };
  const reading = await readListFile(request, () => undefined).finally(() =>
    expect(existsSync(path.join(outDir, "unpacked.csv"))).toBe(false),
  );
  return { reading, ...(await readTable(outDir, reading)) };
}

const refusal = (name: string, content: Buffer, options?: ReadingOptions) =>
  read(name, content, options).then(
    () => null,
    (error) => {
      if (!(error instanceof CannotRead)) throw error;
      return error.code;
    },
  );

const people = "name,email\nAnn,a@x.org\nBob,b@x.org\n";

describe("a list that is compressed", () => {
  it("is unpacked", async () => {
    const { reading, rows } = await read("list.csv.gz", gzipSync(people));
    expect(reading.container).toEqual({
      kind: "gzip",
      part: "list.csv",
      parts: [{ name: "list.csv", bytes: people.length }],
    });
    expect(rows).toHaveLength(2);
  });

  it("is refused where it ends too early, is damaged, or holds something packed", async () => {
    const packed = gzipSync(people.repeat(1000));
    expect(await refusal("a.gz", packed.subarray(0, packed.length - 20))).toBe("damaged_file");
    const broken = Buffer.from(packed);
    broken.fill(7, 40, 60);
    expect(await refusal("a.gz", broken)).toBe("damaged_file");
    expect(await refusal("a.gz", gzipSync(await zipOf({ "a.csv": people })))).toBe("not_a_text_file");
  });
});

describe("an archive", () => {
  const archive = () =>
    zipOf({
      "read me.pdf": "%PDF",
      "__MACOSX/._a.csv": "x".repeat(500),
      "lists/small.csv": "name\nCid\n",
      "lists/large.csv": people,
    });

  it("gives its largest list, and any other that is asked for", async () => {
    const { reading, rows } = await read("lists.zip", await archive());
    expect(reading.container).toMatchObject({
      kind: "archive",
      part: "lists/large.csv",
      parts: [{ name: "lists/small.csv" }, { name: "lists/large.csv" }],
    });
    expect(rows).toHaveLength(2);
    const other = await read("lists.zip", await archive(), { part: "lists/small.csv" });
    expect(other.rows).toEqual([["Cid"]]);
  });

  it("gives the next list where the largest is none", async () => {
    const zip = await zipOf({ "a.bin": Buffer.alloc(5000, 0), "b.csv": people });
    expect((await read("x.zip", zip)).reading.container?.part).toBe("b.csv");
  });

  it("gives the list beside something packed, and two of one name by a number", async () => {
    const zip = await zipOf({ "in.xlsx": Buffer.alloc(4000, "PK\x03\x04"), "a.csv": people });
    expect((await read("x.zip", zip)).reading.container?.part).toBe("a.csv");
  });

  it("is refused without a list, with a part that isn't there, damaged, or as another program's document", async () => {
    expect(await refusal("x.zip", await zipOf({ "a.pdf": "%PDF" }))).toBe("no_list_inside");
    expect(await refusal("x.zip", await archive(), { part: "../../etc/passwd" })).toBe("no_such_part");
    const bytes = await archive();
    expect(await refusal("x.zip", bytes.subarray(0, bytes.length - 30))).toBe("damaged_file");
    expect(await refusal("x.zip", await zipOf({ "word/document.xml": "<w/>" }))).toBe("not_a_text_file");
    expect(await refusal("x.zip", await zipOf({ "in.zip": await archive() }))).toBe("not_a_text_file");
  });

  it("is refused under the name of a text file", async () => {
    expect(await refusal("list.csv", await archive())).toBe("not_a_text_file");
  });
});

describe("a workbook", () => {
  it("gives its largest sheet that is shown, in the lines of its rows, blank ones among them", async () => {
    const book = await workbookOf([
      { name: "Notes", rows: textRows([["a"]]) },
      {
        name: "People",
        rows: `<row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c><c r="B1" t="inlineStr"><is><t>email</t></is></c><c r="C1" t="inlineStr"><is><t>note</t></is></c></row><row r="4"><c r="B4" t="inlineStr"><is><t>a@x.org</t></is></c></row><row r="9"/>`,
      },
      { name: "Old", hidden: true, rows: textRows(Array.from({ length: 50 }, () => ["x", "y"])) },
    ]);
    const { reading, header, rows } = await read("list.xlsx", book);
    expect(reading.container).toMatchObject({
      kind: "workbook",
      part: "People",
      parts: [{ name: "Notes" }, { name: "People" }, { name: "Old" }],
    });
    expect(header).toEqual(["name", "email", "note"]);
    expect(rows).toEqual([["", "a@x.org", ""]]);
    expect(reading).toMatchObject({ lines: 4, blank: 2, rows: 1, unreadable: 0, problems: [] });
    expect((await read("list.xlsx", book, { part: "Old" })).reading.columns).toHaveLength(2);
  });

  it("gives what cells show: shared and rich text, numbers, days, times, padded codes, yes and no", async () => {
    const shared = `<si><t>who</t></si><si><r><t>An</t></r><r><t xml:space="preserve">n "A" </t></r><rPh><t>アン</t></rPh></si><si><t>a_x000D_b</t></si>`;
    const rows = `<row><c t="s"><v>0</v></c><c t="str"><v>b</v></c><c t="str"><v>c</v></c><c t="str"><v>d</v></c><c t="str"><v>e</v></c><c t="str"><v>f</v></c><c t="str"><v>g</v></c></row>
      <row><c t="s"><v>1</v></c><c><v>6.145550101E9</v></c><c s="1"><v>43831</v></c><c s="1"><v>43831.75</v></c><c s="2"><v>2134</v></c><c t="b"><v>1</v></c><c><f>1/3</f><v>0.33333333333333331</v></c></row>`;
    const book = await workbookOf([{ name: "S", rows }], { formats: ["m/d/yy;@", "00000"], shared });
    expect((await read("list.xlsx", book)).rows).toEqual([
      ['Ann "A" ', "6145550101", "2020-01-01", "2020-01-01 18:00:00", "02134", "TRUE", "0.333333333333333"],
    ]);
  });

  it("keeps long numbers, cells of many lines that look like rows, and yes as it may be written", async () => {
    const lines = Array.from({ length: 80 }, (_, k) => `met ${k}, ok`).join("\n");
    const rows = `<row><c t="str"><v>Name</v></c><c t="str"><v>Note</v></c><c t="str"><v>In</v></c></row>
      <row><c><v>12345678901234567890</v></c><c t="inlineStr"><is><t xml:space="preserve">${lines}</t></is></c><c t="b"><v>true</v></c></row>
      <row r="1000000000"><c><v>7</v></c><c t="str"><v>x</v></c><c t="b"><v>0</v></c></row>`;
    expect((await read("list.xlsx", await workbookOf([{ name: "S", rows }]))).rows).toEqual([
      ["12345678901234567890", lines, "TRUE"],
      ["7", "x", "FALSE"],
    ]);
  });

  it("is refused where texts are missing, a formula has no result, or a byte isn't what was packed", async () => {
    const cell = (inner: string) => `<row><c t="str"><v>a</v></c></row><row>${inner}</row>`;
    const shared = await workbookOf([{ name: "S", rows: cell('<c t="s"><v>3</v></c>') }], {
      shared: "<si><t>x</t></si>",
    });
    expect(await refusal("x.xlsx", shared)).toBe("damaged_file");
    const formula = await workbookOf([{ name: "S", rows: cell("<c><f>A1</f></c>") }]);
    expect(await refusal("x.xlsx", formula)).toBe("not_calculated");
    const stored = await zipOf({ "a.csv": people }, false);
    stored.write("Xnn", stored.indexOf("Ann"));
    expect(await refusal("x.zip", stored)).toBe("damaged_file");
  });

  it("is refused where a document in it is broken or has more columns than a list may have", async () => {
    const broken = await workbookOf([{ name: "S", rows: "<row><c></row>" }]);
    expect(await refusal("x.xlsx", broken)).toBe("damaged_file");
    const entity = await workbookOf([{ name: "S", rows: "<row><c t='str'><v>&amp;&lol;</v></c></row>" }]);
    expect(await refusal("x.xlsx", entity)).toBe("damaged_file");
    const wide = await workbookOf([{ name: "S", rows: `<row><c r="ZZ1"><v>1</v></c></row>` }]);
    expect(await refusal("x.xlsx", wide)).toBe("too_many_columns");
    expect(await refusal("x.xlsx", await workbookOf([]))).toBe("no_list_inside");
  });
});
