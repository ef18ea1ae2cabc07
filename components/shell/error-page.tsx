"use client";

import { TriangleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import { errorReference, refusalIn } from "@/lib/platform/error-digest";
import { BrokenOffPage } from "./broken-off-page";
import { MessagePage } from "./message-page";
import { UnreachablePage } from "./unreachable-page";
import { useComeBack } from "./use-come-back";

interface ErrorPageProps {
  error: unknown;
  retry: () => void;
  /** It stands inside a page's own main element. */
  nested?: boolean;
}

const unreachable = ["data_unavailable", "tenant_busy"];

/** In place of a page that could not be shown: why, where that was said, else the reference of the server's log. */
export function ErrorPage({ error, retry, nested = false }: ErrorPageProps) {
  const isBrokenOff = useComeBack(error);
  const refusal = refusalIn(error);
  if (isBrokenOff) return <BrokenOffPage nested={nested} />;
  if (refusal && unreachable.includes(refusal.code))
    return <UnreachablePage message={refusal.message} onRetry={retry} nested={nested} />;
  return (
    <MessagePage
      icon={<TriangleAlert />}
      title="This page could not be shown"
      reference={errorReference(error)}
      nested={nested}
      action={
        <>
          <Button variant="primary" onClick={() => retry()}>
            Try again
          </Button>
          <Button href="/">Go to the start</Button>
        </>
      }
    >
      {refusal?.message ??
        "Nothing was changed. Try again; if it stays like this, tell whoever runs CampaignBrain the reference below."}
    </MessagePage>
  );
}
