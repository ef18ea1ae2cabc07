import { describe, expect, it } from "vitest";
import { numberText, unescapeText } from "./cell-text";
import { numberFormat } from "./number-format";

describe("numberText", () => {
  it.each([
    ["General", "43831", "43831"],
    ["General", "-1.5", "-1.5"],
    ["General", "2.2999999999999998", "2.3"],
    ["0.00", "2.5", "2.5"],
    ["#,##0", "12345", "12345"],
    ["00000", "2134", "02134"],
    ["00000", "123456", "123456"],
    ["00000-0000", "21341234", "02134-1234"],
    ["000-00-0000", "1020304", "001-02-0304"],
    ["00000", "21.5", "21.5"],
    ["yyyy-mm-dd", "60", "1900-02-28"],
    ["yyyy-mm-dd", "59", "1900-02-28"],
    ["yyyy-mm-dd", "61", "1900-03-01"],
    ["yyyy-mm-dd", "1", "1900-01-01"],
    ["[$-409]d-mmm-yy;@", "44927", "2023-01-01"],
    ["h:mm", "0.5", "12:00:00"],
    ["dd/mm/yyyy hh:mm", "44927.999999", "2023-01-02"],
    ["yyyy-mm-dd", "99999999", "99999999"],
    ['"day" 0', "5", "5"],
    ["[Red]0", "5", "5"],
    ["General", "n/a", "n/a"],
  ])("shows %s of %s as %s", (code, raw, text) => {
    expect(numberText(raw, numberFormat(164, code), false)).toBe(text);
  });

  it("counts from 1904 where the workbook does, and knows the built-in dates", () => {
    expect(numberText("0", numberFormat(14, undefined), true)).toBe("1904-01-01");
    expect(numberText("44927", numberFormat(14, undefined), false)).toBe("2023-01-01");
    expect(numberText("44927", numberFormat(2, undefined), false)).toBe("44927");
  });
});

it("resolves the escapes of a sheet's text", () => {
  expect(unescapeText("a_x000D_b_x005F_c_xyz")).toBe("a\rb_c_xyz");
});
