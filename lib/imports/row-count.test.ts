import { expect, it } from "vitest";
import { TokenName } from "@/lib/accounts/api-token";
import { EmailAddress } from "@/lib/people/email-address";
import { RowCount } from "./row-count";

it.each([
  ["10000", 10_000],
  [" 10,000 ", 10_000],
  ["1 000 000", 1_000_000],
  ["0", 0],
  ["10.5", null],
  ["1,00", null],
  ["-5", null],
  ["", null],
  ["99999999999", null],
])("a number of rows typed as “%s” is %s", (text, rows) => {
  expect(RowCount.safeParse(text).data ?? null).toBe(rows);
});

it.each([
  [" Ann@Example.ORG ", "ann@example.org"],
  ["ann@", null],
  ["", null],
  [`${"a".repeat(250)}@example.org`, null],
])("“%s” as an e-mail is %s", (text, email) => {
  expect(EmailAddress.safeParse(text).data ?? null).toBe(email);
});

it.each([
  ["  Website form ", "Website form"],
  ["Import:1", null],
  [" ", null],
  ["x".repeat(81), null],
])("“%s” as a token's name is %s", (text, name) => {
  expect(TokenName.safeParse(text).data ?? null).toBe(name);
});
