"use client";

import "./globals.css";
import { GeistSans } from "geist/font/sans";
import { MessagePage } from "@/components/shell/message-page";
import { Button } from "@/components/ui/button";
import { errorReference } from "@/lib/platform/error-digest";

export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en" className={GeistSans.variable}>
      <body className="font-sans">
        <title>CampaignBrain could not start</title>
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
      </body>
    </html>
  );
}
