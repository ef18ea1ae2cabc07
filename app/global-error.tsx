"use client";

import "./globals.css";
import { GeistSans } from "geist/font/sans";
import { BrokenOffPage } from "@/components/shell/broken-off-page";
import { MessagePage } from "@/components/shell/message-page";
import { useComeBack } from "@/components/shell/use-come-back";
import { Button } from "@/components/ui/button";
import { errorReference } from "@/lib/platform/error-digest";

interface Props {
  error: unknown;
  retry: () => void;
}

export default function GlobalError({ error, retry }: Props) {
  const isBrokenOff = useComeBack(error);
  return (
    <html lang="en" className={GeistSans.variable}>
      <body className="font-sans">
        <title>CampaignBrain could not start</title>
        {isBrokenOff ? <BrokenOffPage /> : <NotShown error={error} retry={retry} />}
      </body>
    </html>
  );
}

function NotShown({ error, retry }: Props) {
  return (
    <MessagePage
      title="CampaignBrain could not be shown"
      reference={errorReference(error)}
      action={
        <Button variant="primary" onClick={() => retry()}>
          Try again
        </Button>
      }
    >
      What was saved before is safe. Try again; if it stays like this, tell whoever runs CampaignBrain the
      reference below.
    </MessagePage>
  );
}
