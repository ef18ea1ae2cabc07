import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { detectEncoding } from "./detect-encoding";
import { surveyBytes } from "./survey-bytes";

const text = "name,city\nJosé Muñoz,Köln\nZoë Brontë,Évian\nFrançois Côté,Québec\n";

function detect(bytes: Buffer) {
  let at = 0;
  const survey = surveyBytes((target, offset) => {
    const got = bytes.copy(target, offset, at);
    at += got;
    return got;
  });
  return detectEncoding(bytes, survey);
}

describe("detectEncoding", () => {
  it.each([
    ["plain ASCII", Buffer.from("a,b\n"), "utf-8", 0],
    ["UTF-8", Buffer.from(text), "utf-8", 0],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${text}`), "utf-8", 3],
    ["UTF-16 LE with a mark", iconv.encode(text, "utf-16le", { addBOM: true }), "utf-16le", 2],
    ["UTF-16 BE with a mark", iconv.encode(text, "utf-16be", { addBOM: true }), "utf-16be", 2],
    ["UTF-16 LE without", iconv.encode(text, "utf-16le", { addBOM: false }), "utf-16le", 0],
    ["UTF-16 BE without", iconv.encode(text, "utf-16be", { addBOM: false }), "utf-16be", 0],
    ["Windows-1252", iconv.encode(text, "windows-1252"), "windows-1252", 0],
    ["Windows-1252 with curly quotes only", iconv.encode("O’Brien,“x”\n", "windows-1252"), "windows-1252", 0],
    ["Mac Roman", iconv.encode(text, "macintosh"), "macintosh", 0],
  ])("recognises %s", (_name, bytes, encoding, skip) => {
    expect(detect(bytes)).toEqual({ encoding, skip, mixed: false });
  });

  it("stays with UTF-8 where only some lines are not", () => {
    expect(detect(Buffer.concat([Buffer.from(text), Buffer.from([0x52, 0xe9, 0x0a])]))).toMatchObject({
      encoding: "utf-8",
      mixed: true,
    });
  });

  it("takes bytes without meaning for damage in a UTF-8 file", () => {
    expect(detect(Buffer.from([0x4a, 0xff, 0xfe, 0x0a]))).toMatchObject({ encoding: "utf-8", mixed: true });
  });

  it.each([
    "moved — call back",
    "gave €50",
    "perhaps… later",
    "• one",
    "Škoda,Žižka",
    "Acme™ Œuvre",
    "students’ union",
    "O’Neil,“Al”",
    "Smith–Jones",
  ])("reads %j of a Windows list for what it is", (line) => {
    expect(detect(iconv.encode(`name\n${line}\n`, "windows-1252")).encoding).toBe("windows-1252");
  });

  it.each(["Peña", "José", "O’Neil", "Müller", "Göteborg"])(
    "reads %j of an old Macintosh for what it is",
    (line) => {
      expect(detect(iconv.encode(`name\n${line}\n`, "macintosh")).encoding).toBe("macintosh");
    },
  );
});
