import { readContactQuery } from "@/lib/contacts/contact-query";
import { addressParams } from "@/lib/contacts/filter/filter-address";
import { findFilterField } from "@/lib/contacts/filter/filter-fields";
import { listFieldValues } from "@/server/contacts/store/list-field-values";
import { campaignRoute } from "@/server/platform/auth/route";
import { readPocket } from "@/server/platform/pocket/use";
import { Refusal } from "@/server/platform/refusal";

/** Gives the values of a field (`?of=`, its name), each with how many of the contacts of a query have it, as JSON. */
export const GET = campaignRoute("volunteer", async (member, request) => {
  const { of, ...asked } = addressParams(new URL(request.url).searchParams);
  const field = findFilterField(of?.[0] ?? "");
  if (!field || field.home.kind === "import") throw new Refusal("not_found", "There is no such field.");
  const { query, problem } = readContactQuery(asked);
  if (query === null) throw new Refusal("invalid_input", `The filter can't be read: ${problem}.`);
  const values = await readPocket(member.tenantSlug, (pocket) => listFieldValues(pocket, field, query));
  return Response.json(values, { headers: { "cache-control": "no-store" } });
});
