import { describe, expect, it } from "vitest";
import { callAction } from "./call-action";

describe("what an action answers", () => {
  it.each([
    ["a value", { ok: true, value: 5 } as const],
    ["a refusal", { ok: false, code: "conflict", message: "Taken.", fields: { name: "Taken." } } as const],
  ])("comes through: %s", async (_what, answer) => {
    expect(await callAction<number>(async () => answer)).toBe(answer);
  });

  it("is told in words when the network failed", async () => {
    const answer = await callAction(() => Promise.reject(new TypeError("Failed to fetch")));
    expect(answer).toMatchObject({
      ok: false,
      code: "no_answer",
      message: expect.stringMatching(/^The server didn't answer/u),
    });
  });

  it("is told with its reference when the server met an error, and without the error's own text", async () => {
    const error = Object.assign(new Error("duplicate key: ann@example.org"), { digest: "3735928559" });
    expect(await callAction(() => Promise.reject(error))).toEqual({
      ok: false,
      code: "unexpected",
      message: "Something went wrong on our side. Reference 3735928559.",
    });
  });

  it("is told as well when the call itself throws", async () => {
    const answer = await callAction(() => {
      throw new Error("in the browser");
    });
    expect(answer).toMatchObject({ ok: false, code: "no_answer" });
  });
});
