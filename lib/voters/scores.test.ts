import { expect, it } from "vitest";
import { scoreName } from "./scores";

it.each([
  ["vb.tsmart_partisan_score", "Partisan score"],
  ["vb.tsmart_presidential_general_turnout_score", "Presidential general turnout score"],
  ["TurnoutScore", "Turnout score"],
  ["i360_Turnout_Score", "Turnout score"],
  ["Dem Support Score", "Support score"],
  ["Likelihood to vote (%)", "Likelihood to vote"],
  ["Score", "Score"],
  ["General_2024", null],
  ["PARTY_AFFILIATION", null],
  ["Modelo", null],
])("%s is %s", (header, name) => {
  expect(scoreName(header)).toBe(name);
});
