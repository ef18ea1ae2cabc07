"use client";

import { parseAsString, useQueryStates } from "nuqs";
import { Select } from "@/components/ui/select";
import type { Slug } from "@/lib/platform/tenant";

/** Narrows a page to one campaign; kept in the address. Begins at the first page again. */
export function CampaignFilter({ campaigns }: { campaigns: readonly { slug: Slug; name: string }[] }) {
  const [query, setQuery] = useQueryStates(
    { campaign: parseAsString.withDefault(""), before: parseAsString, after: parseAsString },
    { shallow: false },
  );
  return (
    <Select
      aria-label="Campaign"
      className="max-w-64"
      value={query.campaign}
      onChange={(event) => void setQuery({ campaign: event.target.value || null, before: null, after: null })}
      options={[
        { value: "", label: "All campaigns" },
        ...campaigns.map(({ slug, name }) => ({ value: slug, label: name })),
      ]}
    />
  );
}
