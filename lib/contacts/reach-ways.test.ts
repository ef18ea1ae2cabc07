import { describe, expect, it } from "vitest";
import { reachWays } from "./reach-ways";

const whole = {
  cell_phone: "16145550101",
  home_phone: "16145550102",
  email: "ann@example.org",
  address1: "12 Oak St",
  city: "Dayton",
  state: "OH",
  zip: "45402",
  do_not_contact: null,
};
const blank = {
  ...whole,
  ...{ cell_phone: null, home_phone: null, email: null, address1: null, city: null, state: null, zip: null },
};

const hrefs = (...given: Parameters<typeof reachWays>) => reachWays(...given).map(({ href }) => href);

describe("reachWays", () => {
  it("calls and texts the cell phone, writes, and shows the street", () => {
    expect(hrefs(whole, [])).toEqual([
      "tel:+16145550101",
      "sms:+16145550101",
      "mailto:ann@example.org",
      "https://www.openstreetmap.org/search?query=12%20Oak%20St%2C%20Dayton%2C%20OH%2045402",
    ]);
  });

  it("calls the home phone, then the one at work, but texts neither", () => {
    expect(hrefs({ ...whole, cell_phone: null }, []).slice(0, 2)).toEqual(["tel:+16145550102", null]);
    expect(hrefs(blank, [], "16145550103").slice(0, 2)).toEqual(["tel:+16145550103", null]);
  });

  it("says what is missing where there is nothing to reach", () => {
    expect(reachWays(blank, []).map(({ why, forbidden }) => [why, forbidden])).toEqual([
      ["No phone is known", false],
      ["No cell phone is known", false],
      ["No e-mail is known", false],
      ["No whole address is known", false],
    ]);
  });

  it.each([
    ["call", [true, false, false, false]],
    ["text,email", [false, true, true, false]],
    ["mail,knock", [false, false, false, false]],
  ])("gives no address for what is marked: %s", (marks, forbidden) => {
    const ways = reachWays({ ...whole, do_not_contact: marks }, []);
    expect(ways.map((way) => way.forbidden)).toEqual(forbidden);
    expect(ways.map(({ href, why }) => href === null && why !== null)).toEqual(forbidden);
  });

  it("lets nothing of an e-mail into the rest of the address", () => {
    expect(hrefs({ ...whole, email: "a?subject=x&body=y@example.org" }, [])[2]).toBe(
      "mailto:a%3Fsubject%3Dx%26body%3Dy@example.org",
    );
  });
});
