import { describe, expect, it } from "vitest";
import {
  formatBytes,
  formatCount,
  formatDateTime,
  formatDay,
  formatDayTime,
  formatDuration,
  formatMonth,
  formatRelative,
  pluralise,
} from "./format";

describe("format", () => {
  it.each([
    [0, "0"],
    [999, "999"],
    [83067, "83,067"],
    [-1200, "-1,200"],
    [12_345_678_901n, "12,345,678,901"],
  ])("writes the count %s as %s", (value, text) => {
    expect(formatCount(value)).toBe(text);
  });

  it.each([
    [0, "contact", undefined, "contacts"],
    [1, "contact", undefined, "contact"],
    [1n, "contact", undefined, "contact"],
    [2, "entry", "entries", "entries"],
    [1, "entry", "entries", "entry"],
  ])("says %s %s", (count, one, many, text) => {
    expect(pluralise(count, one, many)).toBe(text);
  });

  it.each([
    [0, "0 B"],
    [812, "812 B"],
    [999, "999 B"],
    [1000, "1.0 KB"],
    [4132, "4.1 KB"],
    [9_960, "10 KB"],
    [999_499, "999 KB"],
    [999_500, "1.0 MB"],
    [12_400_000, "12 MB"],
    [3_200_000_000, "3.2 GB"],
    [5e15, "5000 TB"],
  ])("writes %s bytes as %s", (size, text) => {
    expect(formatBytes(size)).toBe(text);
  });

  it.each([
    [-5, "0.0 s"],
    [0, "0.0 s"],
    [320, "0.3 s"],
    [9949, "9.9 s"],
    [9950, "10 s"],
    [59_499, "59 s"],
    [59_500, "1 min 00 s"],
    [65_000, "1 min 05 s"],
    [3_599_600, "1 h 00 min"],
    [7_380_000, "2 h 03 min"],
  ])("writes %s ms as %s", (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });

  it.each([
    ["2026-03-03T14:05:00Z", undefined, "3 Mar 2026, 14:05"],
    ["2026-03-03T14:05:59.999Z", "UTC", "3 Mar 2026, 14:05"],
    ["2026-03-03T00:00:00Z", "America/New_York", "2 Mar 2026, 19:00"],
    ["2026-03-08T07:30:00Z", "America/New_York", "8 Mar 2026, 03:30"],
    ["2026-09-30T22:30:00Z", "Asia/Kolkata", "1 Oct 2026, 04:00"],
    ["2026-09-01T00:00:00Z", "UTC", "1 Sep 2026, 00:00"],
    [0, undefined, "1 Jan 1970, 00:00"],
    ["nonsense", undefined, ""],
  ])("writes %s in %s as %s", (value, zone, text) => {
    expect(formatDateTime(value, zone)).toBe(text);
  });

  it.each([
    ["1984-03-09", "9 Mar 1984"],
    ["2000-12-31", "31 Dec 2000"],
    ["1984-13-09", "1984-13-09"],
    ["March 1984", "March 1984"],
  ])("writes the day %s as %s", (day, text) => {
    expect(formatDay(day)).toBe(text);
  });

  it.each([
    ["2026-03-03T12:00:00Z", "just now"],
    ["2026-03-03T11:59:20Z", "just now"],
    ["2026-03-03T11:59:10Z", "1 min ago"],
    ["2026-03-03T11:55:00Z", "5 min ago"],
    ["2026-03-03T11:00:20Z", "1 h ago"],
    ["2026-03-03T09:00:00Z", "3 h ago"],
    ["2026-03-02T12:10:00Z", "1 day ago"],
    ["2026-02-19T12:00:00Z", "12 days ago"],
    ["2025-12-03T12:00:00Z", "3 months ago"],
    ["2022-03-03T12:00:00Z", "4 years ago"],
    ["2026-03-05T12:00:00Z", "in 2 days"],
    ["nonsense", ""],
  ])("says of %s, at noon on 3 March 2026, %s", (value, text) => {
    expect(formatRelative(value, "2026-03-03T12:00:00Z")).toBe(text);
  });
});

describe("formatMonth and formatDayTime", () => {
  it.each([
    ["2026-11-30T23:30:00Z", "UTC", "November 2026", "30 Nov, 23:30"],
    ["2026-11-30T23:30:00Z", "Europe/Berlin", "December 2026", "1 Dec, 00:30"],
    ["2026-01-01T03:00:00Z", "America/New_York", "December 2025", "31 Dec, 22:00"],
    ["2026-05-03T14:05:00Z", "UTC", "May 2026", "3 May, 14:05"],
    ["never", "UTC", "", ""],
  ])("%s in %s is of %s, at %s", (value, zone, month, time) => {
    expect(formatMonth(value, zone)).toBe(month);
    expect(formatDayTime(value, zone)).toBe(time);
  });
});
