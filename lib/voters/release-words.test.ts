import { expect, it } from "vitest";
import { releaseNotes } from "./release-words";

const quiet = { votes: 0, strayVotes: 0, unreadVotes: 0, unreadRows: 0, confidential: 0, passedOver: [] };

it("tells who has what, neither all nor none where a few are missing or there, and what is left out", () => {
  expect(
    releaseNotes({
      ...quiet,
      states: { OH: 2000 },
      filled: {
        address: 2000,
        birth: 1999,
        party: 1,
        status: 0,
        county: 0,
        precinct: 1000,
        congressional: 20,
        phone: 0,
      },
      unreadRows: 1,
      strayVotes: 1200,
      passedOver: ["readme.txt"],
    }),
  ).toEqual([
    "All its voters have an address.",
    "99 % have a year of birth.",
    "1 % have a party.",
    "50 % have a precinct.",
    "1 % have a congressional district.",
    "Nobody has a status, a county, a phone.",
    "1,200 votes of nobody in it were left out.",
    "1 row can't be read and is not in it.",
    "Not read in the archives: readme.txt.",
  ]);
});
