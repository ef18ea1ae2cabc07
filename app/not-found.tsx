import { FileQuestionMark } from "lucide-react";
import type { Metadata } from "next";
import { MessagePage } from "@/components/shell/message-page";
import { Button } from "@/components/ui/button";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <MessagePage
      icon={<FileQuestionMark />}
      title="There is nothing here for you"
      action={
        <Button variant="primary" href="/">
          Go to the start
        </Button>
      }
    >
      {/* A campaign that isn't yours ends in its layout, before any metadata of this page. */}
      <title>Not found · CampaignBrain</title>
      The address may be mistyped, what was here may be gone, or it belongs to a campaign that you are not
      part of.
    </MessagePage>
  );
}
