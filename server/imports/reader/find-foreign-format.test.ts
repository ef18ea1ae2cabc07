import { expect, it } from "vitest";
import { findForeignFormat } from "./find-foreign-format";

it.each([
  ["a workbook", Buffer.from("PK\x03\x04....[Content_Types].xml"), /Excel workbook.*CSV UTF-8/u],
  ["an archive", Buffer.from("PK\x03\x04....list.csv"), /ZIP archive/u],
  ["an old workbook", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /\.xls/u],
  ["gzip", Buffer.from([0x1f, 0x8b, 8, 0]), /gzip/u],
  ["a PDF", Buffer.from("%PDF-1.7"), /PDF/u],
  ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d]), /PNG/u],
  ["a web page", Buffer.from("\n <!DOCTYPE html><html>"), /web page/u],
])("names %s", (_name, head, message) => {
  expect(findForeignFormat(head)?.message).toMatch(message);
});

it.each(["COMPANY,WEBPAGE,EMAIL\nAcme,x.org,a@x.org\n", "PAR1,PAR2\n1,2\n", "BZh,GIF\n"])(
  "takes %j for text",
  (text) => {
    expect(findForeignFormat(Buffer.from(text))).toBeNull();
  },
);

it("lets text pass", () => {
  expect(findForeignFormat(Buffer.from("PK,name\n1,Ann\n"))).toBeNull();
});
