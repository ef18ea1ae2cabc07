import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { smartName, smartPlace } from "./smart-case";

describe("smartName", () => {
  it.each([
    ["MCDONALD", "McDonald"],
    ["MCGEE", "McGee"],
    ["MC", "MC"],
    ["MACDONALD", "MacDonald"],
    ["MACKEY", "Mackey"],
    ["O'BRIEN", "O'Brien"],
    ["O’BRIEN", "O’Brien"],
    ["D'ANGELO", "D'Angelo"],
    ["JA'NAE", "Ja'nae"],
    ["DE LA CRUZ", "de la Cruz"],
    ["MARIA DEL CARMEN", "Maria del Carmen"],
    ["LA RUE", "La Rue"],
    ["VAN DER BERG", "van der Berg"],
    ["VAN DYKE", "Van Dyke"],
    ["DE", "De"],
    ["JEAN-LUC", "Jean-Luc"],
    ["SMITH-O'BRIEN", "Smith-O'Brien"],
    ["ST. JOHN", "St. John"],
    ["III", "III"],
    ["VI", "Vi"],
    ["VI SMITH VI", "Vi Smith VI"],
    ["JOHN SMITH III", "John Smith III"],
    ["SMITH II", "Smith II"],
    ["SMITH JR", "Smith Jr"],
    ["SMITH, SR.", "Smith, Sr."],
    ["JOHN Q PUBLIC", "John Q Public"],
    ["J. R. R.", "J. R. R."],
    ["TJ", "TJ"],
    ["NG", "Ng"],
    ["AL", "Al"],
    ['ROBERT "BOB"', 'Robert "Bob"'],
    ["ROBERT (BOB)", "Robert (Bob)"],
    ["NÚÑEZ", "Núñez"],
    ["ÉLISE", "Élise"],
    ["McDonald", "McDonald"],
    ["de la CRUZ", "de la CRUZ"],
    ["ann lee", "ann lee"],
    ["李明", "李明"],
    ["", ""],
    ["-", "-"],
  ])("%s is %s", (text, shown) => {
    expect(smartName(text)).toBe(shown);
  });
});

describe("smartPlace", () => {
  it.each([
    ["ST. LOUIS", "St. Louis"],
    ["AKRON", "Akron"],
    ["LOS ANGELES", "Los Angeles"],
    ["DE GRAFF", "De Graff"],
    ["FOND DU LAC", "Fond du Lac"],
    ["COEUR D'ALENE", "Coeur d'Alene"],
    ["MARTIN'S FERRY", "Martin's Ferry"],
    ["WINSTON-SALEM", "Winston-Salem"],
    ["CARMEL-BY-THE-SEA", "Carmel-by-the-Sea"],
    ["MCCONNELSVILLE", "McConnelsville"],
    ["9267 E WATER DR", "9267 E Water Dr"],
    ["12 1ST ST NW # 4B", "12 1st St NW # 4B"],
    ["PO BOX 12", "PO Box 12"],
    ["St. LOUIS", "St. LOUIS"],
    ["", ""],
  ])("%s is %s", (text, shown) => {
    expect(smartPlace(text)).toBe(shown);
  });
});

it("changes nothing but the case, and nothing the second time", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => {
      for (const smart of [smartName, smartPlace]) {
        const once = smart(text);
        expect(once.toLowerCase()).toBe(text.toLowerCase());
        expect(smart(once)).toBe(once);
      }
    }),
  );
});
