"use client";

import { ErrorPage } from "@/components/shell/error-page";

/** What went wrong in a campaign's page stands in its frame. */
export default function CampaignError({ error, retry }: { error: unknown; retry: () => void }) {
  return <ErrorPage error={error} retry={retry} nested />;
}
