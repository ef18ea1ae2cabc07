"use client";

import { TriangleAlert } from "lucide-react";
import { errorReference } from "@/components/shell/error-reference";
import { MessagePage } from "@/components/shell/message-page";
import { Button } from "@/components/ui/button";

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <MessagePage
      icon={<TriangleAlert />}
      title="This page could not be shown"
      reference={errorReference(error)}
      action={
        <>
          <Button variant="primary" onClick={() => retry()}>
            Try again
          </Button>
          <Button href="/">Go to the start</Button>
        </>
      }
    >
      Nothing was changed. Try again; if it stays like this, tell whoever runs CampaignBrain the reference
      below.
    </MessagePage>
  );
}
