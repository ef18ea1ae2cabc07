import { afterEach, beforeEach, expect, vi } from "vitest";

// A test file of its own for each: what one expects, no other does.
let expected: RegExp[] = [];
let said: string[] = [];

/** Says that the test that calls it expects `console.error` to be called with this; anything else fails a test. */
export function expectConsoleError(words: RegExp): void {
  expected.push(words);
}

/** Has each test of a file fail whose work calls `console.error` without that being expected, or doesn't where it is. */
export function failOnConsoleErrors(): void {
  beforeEach(() => {
    [expected, said] = [[], []];
    vi.spyOn(console, "error").mockImplementation((...parts: unknown[]) => void said.push(parts.join(" ")));
  });
  afterEach(() => {
    vi.mocked(console.error).mockRestore();
    expect(said.filter((text) => !expected.some((words) => words.test(text)))).toEqual([]);
    expect(expected.filter((words) => !said.some((text) => words.test(text)))).toEqual([]);
  });
}
