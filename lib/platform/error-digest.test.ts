import { describe, expect, it } from "vitest";
import { errorReference, refusalDigest, refusalIn } from "./error-digest";

describe("what an error page knows", () => {
  it("are a refusal's code and words, and no reference", () => {
    const digest = refusalDigest("tenant_busy", "“Ohio: all” is being loaded; wait.");
    expect(refusalIn({ digest })).toEqual({
      code: "tenant_busy",
      message: "“Ohio: all” is being loaded; wait.",
    });
    expect(errorReference({ digest })).toBeUndefined();
  });

  it("is the reference of whatever else happened on the server", () => {
    expect(errorReference({ digest: "3735928559" })).toBe("3735928559");
    expect(refusalIn({ digest: "3735928559" })).toBeNull();
  });

  it.each([[null], ["text"], [new Error("in the browser")], [{ digest: "" }], [{ digest: 5 }]])(
    "is nothing of %s",
    (error) => {
      expect(errorReference(error)).toBeUndefined();
      expect(refusalIn(error)).toBeNull();
    },
  );
});
