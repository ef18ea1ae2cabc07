import { describe, expect, it } from "vitest";
import { fieldNames } from "@/lib/people/fields";
import { openApiDocument } from "./openapi";
import { batchLimit } from "./persons-batch";

const document = openApiDocument("https://portal.example.org/c/rivera");
const call = document.paths["/api/persons/batch"].post;
const text = JSON.stringify(document);

describe("the OpenAPI document", () => {
  it("is version 3.1 and says where the campaign's API is", () => {
    expect(document.openapi).toBe("3.1.0");
    expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
    expect(document.servers).toEqual([{ url: "https://portal.example.org/c/rivera" }]);
  });

  it("names every answer that the call can give, each with words", () => {
    expect(Object.keys(call.responses)).toEqual([
      "200",
      "401",
      "404",
      "409",
      "413",
      "422",
      "423",
      "503",
      "507",
    ]);
    for (const response of Object.values(call.responses)) expect(response.description).toMatch(/\.$/);
  });

  it("asks for the token in a scheme that it declares", () => {
    const [scheme = ""] = call.security.flatMap((one) => Object.keys(one));
    expect(document.components.securitySchemes).toHaveProperty(
      scheme,
      expect.objectContaining({ type: "http", scheme: "bearer" }),
    );
  });

  it("refers only to schemas that are there", () => {
    const names = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name ?? "");
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) expect(document.components.schemas).toHaveProperty(name);
  });

  it("has every field of a contact, and tags as a list too", () => {
    const { properties, additionalProperties, patternProperties } = document.components.schemas.Person;
    expect(Object.keys(properties).sort()).toEqual([...fieldNames].sort());
    expect(additionalProperties).toBe(false);
    expect(new RegExp(Object.keys(patternProperties)[0] ?? "").test("custom:Shirt size")).toBe(true);
    expect(JSON.stringify(properties.tags)).toContain('"array"');
  });

  it("takes as many contacts as the call does, and leaves out what is for the portal's own loader", () => {
    const { properties, required } = document.components.schemas.PersonsBatch;
    expect(Object.keys(properties)).toEqual(["persons", "duplicates", "dateOrder"]);
    expect(properties.persons).toMatchObject({ type: "array", minItems: 1, maxItems: batchLimit });
    expect(properties.duplicates).toMatchObject({
      default: "fill",
      enum: ["keep", "fill", "overwrite", "create"],
    });
    expect(required).toEqual(["persons"]);
  });

  it("holds no secret and no $schema of its own", () => {
    expect(text).not.toMatch(/cb_[A-Za-z0-9_-]{20}/);
    expect(text).not.toContain("$schema");
  });
});
