import { describe, expect, it } from "vitest";
import { freshLine, type JobLine, type LineNews, nextLine, pauseMs } from "./job-line";

const lineAfter = (...news: LineNews[]): JobLine => news.reduce(nextLine, freshLine);
const told: LineNews = { kind: "told" };
const ended: LineNews = { kind: "ended" };
const broke: LineNews = { kind: "broke" };
const rested: LineNews = { kind: "rested" };
const unanswered: LineNews = { kind: "unanswered" };
const answered = (status: number, message = ""): LineNews => ({ kind: "answered", status, message });

describe("the line to a job", () => {
  it("listens at first, and goes on while it is told", () => {
    expect(freshLine).toMatchObject({ at: "listening", lost: false });
    expect(lineAfter(told, told)).toBe(freshLine);
  });

  it("asks by a plain request once it breaks, and says nothing yet", () => {
    expect(lineAfter(told, broke)).toEqual({ at: "asking", failed: 0, lost: false });
  });

  it("listens again after a second when the server answers, and has said nothing", () => {
    const line = lineAfter(broke, answered(200));
    expect(line).toEqual({ at: "pausing", failed: 1, lost: false });
    expect(pauseMs(line)).toBe(1_000);
    expect(nextLine(line, rested)).toEqual({ at: "listening", failed: 1, lost: false });
    expect(lineAfter(broke, answered(200), rested, told)).toBe(freshLine);
  });

  it("is lost while nothing answers, and asks after 1, 2, 5, 10 and 10 seconds", () => {
    const pauses: number[] = [];
    let line = lineAfter(broke);
    for (let round = 0; round < 5; round++) {
      line = nextLine(line, unanswered);
      expect(line).toMatchObject({ at: "pausing", lost: true });
      pauses.push(pauseMs(line));
      line = nextLine(line, rested);
      expect(line).toMatchObject({ at: "asking", lost: true });
    }
    expect(pauses).toEqual([1_000, 2_000, 5_000, 10_000, 10_000]);
  });

  it("is found again by the first answer", () => {
    expect(lineAfter(broke, unanswered, rested, answered(200))).toMatchObject({ at: "pausing", lost: false });
  });

  it("pauses longer while the server answers and the events break off again and again", () => {
    const line = lineAfter(broke, answered(200), rested, broke, answered(200), rested, broke, answered(200));
    expect(pauseMs(line)).toBe(5_000);
  });

  it.each([500, 502, 503, 504, 409, 429])("is lost, not over, by a %i", (status) => {
    expect(lineAfter(broke, answered(status, "no"))).toEqual({ at: "pausing", failed: 1, lost: true });
  });

  it("ends when nobody is signed in any more", () => {
    const line = lineAfter(broke, answered(401, "Sign in first."));
    expect(line).toEqual({ at: "signed_out" });
    for (const news of [told, broke, rested, unanswered, answered(200)])
      expect(nextLine(line, news)).toBe(line);
  });

  it.each([403, 404, 410, 422, 423])("ends with the server's words by a %i", (status) => {
    const line = lineAfter(broke, unanswered, rested, answered(status, "That import doesn't exist."));
    expect(line).toEqual({ at: "refused", message: "That import doesn't exist." });
    expect(nextLine(line, rested)).toBe(line);
  });

  it.each([
    ["an event", lineAfter(told)],
    ["the plain request", lineAfter(broke, unanswered, rested)],
  ])("is over once %s says that the work has ended", (_what, line) => {
    const over = nextLine(line, ended);
    expect(over).toEqual({ at: "over" });
    for (const news of [broke, rested, unanswered, answered(401)]) expect(nextLine(over, news)).toBe(over);
  });

  it.each([
    ["told while it asks", lineAfter(broke), told],
    ["a break while it pauses", lineAfter(broke, unanswered), broke],
    ["an answer while it listens", freshLine, answered(404)],
    ["a pause's end while it listens", freshLine, rested],
  ])("isn't moved by %s", (_what, line, news) => {
    expect(nextLine(line, news)).toBe(line);
  });
});
