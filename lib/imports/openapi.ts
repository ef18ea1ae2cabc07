import { z } from "zod";
import { fieldNames, fields } from "@/lib/people/fields";
import { BatchAnswer, batchLimit, PersonsBatch, PersonTags, PersonValue } from "./persons-batch";

const tokenName = "campaignToken";

/** What every refusal looks like. */
const ApiError = z.object({
  error: z.object({
    code: z.string().meta({ description: "One word for programs." }),
    message: z.string().meta({ description: "What happened and what to do, for people." }),
    fields: z
      .record(z.string(), z.string())
      .optional()
      .meta({ description: "What is wrong, by its place in the body." }),
  }),
});

function schema(shape: z.ZodType, io: "input" | "output") {
  const { $schema: _, ...json } = z.toJSONSchema(shape, { io, unrepresentable: "any" });
  return json;
}

/** A contact: its fields by name, and own ones as `custom:<name>`, as IncomingPerson takes them. */
function personSchema() {
  const value = { $ref: "#/components/schemas/Value" };
  const named = fieldNames.map((name) => [name, { ...value, description: fields[name].label }]);
  const tags = {
    ...schema(z.union([PersonValue, PersonTags]), "input"),
    description: "Tags, as a list or in one text with commas.",
  };
  return {
    type: "object",
    description:
      "A contact: at least a name, an e-mail, a phone or an id. Leave out what isn't known; an empty value never clears one that is there.",
    properties: { ...Object.fromEntries(named), tags },
    patternProperties: { "^custom:.*\\S": { ...value, description: "A field of the campaign's own." } },
    additionalProperties: false,
  };
}

function bodySchema() {
  const { properties = {}, ...body } = schema(PersonsBatch.omit({ import: true }), "input");
  const persons = { ...Object(properties.persons), items: { $ref: "#/components/schemas/Person" } };
  const duplicates = {
    ...Object(properties.duplicates),
    description:
      "What to do with a contact who is there already: keep changes nothing, fill sets what is blank, overwrite replaces, create adds another.",
  };
  const dateOrder = {
    ...Object(properties.dateOrder),
    description: "How 3/4/1980 is read: mdy is March 4, dmy is 3 April.",
  };
  return { ...body, properties: { persons, duplicates, dateOrder } };
}

function refusal(description: string) {
  return { description, content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } } };
}

const responses = {
  200: {
    description: "All contacts of the call are in, in one transaction; `results` says what became of each.",
    content: { "application/json": { schema: { $ref: "#/components/schemas/BatchAnswer" } } },
  },
  401: refusal("No token, or one that is revoked, expired or of another campaign."),
  404: refusal("There is no such address."),
  409: refusal(
    "This Idempotency-Key came before with another body, or the campaign is busy. Nothing was written.",
  ),
  413: refusal("The body is too large. Send fewer contacts a call."),
  422: refusal("The body isn't as described here; `fields` says where. Nothing was written."),
  423: refusal("The campaign is suspended. Nothing was written."),
  507: refusal("The server's disk is full. Nothing was written."),
  503: refusal(
    "The campaign's database can't be reached. Nothing was written; send the same key again later.",
  ),
};

const batch = {
  operationId: "saveContacts",
  summary: "Add or update contacts",
  description:
    `Up to ${batchLimit.toLocaleString("en-US")} contacts in one transaction: all are written, or none. Duplicates are found as when a list is loaded. ` +
    "Every call appears under Imports and can be undone there.",
  security: [{ [tokenName]: [] }],
  parameters: [
    {
      name: "Idempotency-Key",
      in: "header",
      required: false,
      description:
        "A name for this call, of your own. Sent again with the same body, the call changes nothing and gives the same answer. Without one, a repeated call counts as a new one.",
      schema: { type: "string", pattern: "^[\\x21-\\x7e]{1,200}$" },
      example: "volunteers-2026-03-03-0001",
    },
  ],
  requestBody: {
    required: true,
    content: {
      "application/json": {
        schema: { $ref: "#/components/schemas/PersonsBatch" },
        example: {
          persons: [
            { first_name: "Ann", last_name: "Rivera", email: "ann@example.org", tags: ["volunteer"] },
          ],
        },
      },
    },
  },
  responses,
};

/** The OpenAPI 3.1 description of a campaign's API, at `serverUrl` (its address up to "/c/<short name>"). */
export function openApiDocument(serverUrl: string) {
  return {
    openapi: "3.1.0",
    info: {
      title: "CampaignBrain",
      version: "1.0.0",
      description: "Contacts of one campaign, for its own programs.",
    },
    servers: [{ url: serverUrl }],
    paths: { "/api/persons/batch": { post: batch } },
    components: {
      securitySchemes: {
        [tokenName]: {
          type: "http",
          scheme: "bearer",
          description: "A token that a manager of the campaign makes under API.",
        },
      },
      schemas: {
        Value: {
          ...schema(PersonValue, "input"),
          description: "A value. Send ZIP codes, phones and ids as text, so that no digit is lost.",
        },
        Person: personSchema(),
        PersonsBatch: bodySchema(),
        BatchAnswer: schema(BatchAnswer, "output"),
        Error: schema(ApiError, "output"),
      },
    },
  };
}
