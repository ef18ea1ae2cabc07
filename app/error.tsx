"use client";

import { ErrorPage } from "@/components/shell/error-page";

export default function PortalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <>
      {/* A frame that can't be shown ends before it has said any metadata. */}
      <title>Not shown · CampaignBrain</title>
      <ErrorPage error={error} retry={retry} />
    </>
  );
}
