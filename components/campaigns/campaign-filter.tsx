"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { Select } from "@/components/ui/select";
import type { Slug } from "@/lib/platform/tenant";

/** Narrows a page to one campaign; kept in the address. Begins at the first page again. */
export function CampaignFilter({ campaigns }: { campaigns: readonly { slug: Slug; name: string }[] }) {
  const router = useRouter();
  const path = usePathname();
  const query = useSearchParams();
  function choose(slug: string) {
    const next = new URLSearchParams(query);
    for (const name of ["campaign", "before", "after"]) next.delete(name);
    if (slug) next.set("campaign", slug);
    router.replace(next.size > 0 ? `${path}?${next}` : path);
  }
  return (
    <Select
      aria-label="Campaign"
      className="max-w-64"
      value={query.get("campaign") ?? ""}
      onChange={(event) => choose(event.target.value)}
      options={[
        { value: "", label: "All campaigns" },
        ...campaigns.map(({ slug, name }) => ({ value: slug, label: name })),
      ]}
    />
  );
}
