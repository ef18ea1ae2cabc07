import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { hearJobs } from "./hear-jobs";

class Line {
  static readonly CLOSED = 2;
  static readonly opened: Line[] = [];
  readyState = 1;
  onmessage: (event: { data: string }) => void = () => undefined;
  onerror: () => void = () => undefined;
  constructor(readonly url: string) {
    Line.opened.push(this);
  }
  close() {
    this.readyState = Line.CLOSED;
  }
  fail(readyState: number) {
    this.readyState = readyState;
    this.onerror();
  }
}

const last = () => Line.opened.at(-1) as Line;

beforeEach(() => {
  Line.opened.length = 0;
  vi.useFakeTimers();
  vi.stubGlobal("EventSource", Line);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("opens a line that the server has closed again, later each time, until it speaks", () => {
  const heard: number[] = [];
  hearJobs("/events", (jobs) => heard.push(jobs.length));
  last().fail(Line.CLOSED);
  vi.advanceTimersByTime(1_999);
  expect(Line.opened).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(Line.opened).toHaveLength(2);
  last().fail(Line.CLOSED);
  vi.advanceTimersByTime(3_999);
  expect(Line.opened).toHaveLength(2);
  vi.advanceTimersByTime(1);
  last().onmessage({ data: "[]" });
  expect(heard).toEqual([0]);
  last().fail(Line.CLOSED);
  vi.advanceTimersByTime(2_000);
  expect(Line.opened.map(({ url }) => url)).toEqual(Array.from({ length: 4 }, () => "/events"));
});

it("leaves a line alone that the browser opens again by itself", () => {
  hearJobs("/events", () => undefined);
  last().fail(0);
  vi.advanceTimersByTime(60_000);
  expect(Line.opened).toHaveLength(1);
});

it("opens nothing again once it was stopped", () => {
  const stop = hearJobs("/events", () => undefined);
  last().fail(Line.CLOSED);
  stop();
  vi.advanceTimersByTime(60_000);
  expect(Line.opened).toHaveLength(1);
});

it("tells that it is lost when nothing is heard for a while since it broke, and that it is back", () => {
  const told: boolean[] = [];
  hearJobs(
    "/events",
    () => undefined,
    (isLost) => told.push(isLost),
  );
  last().fail(0);
  vi.advanceTimersByTime(2_999);
  last().onmessage({ data: "[]" });
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual([false]);
  last().fail(0);
  last().fail(0);
  vi.advanceTimersByTime(3_000);
  last().onmessage({ data: "[]" });
  expect(told).toEqual([false, true, false]);
});
