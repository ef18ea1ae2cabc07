import { FileQuestionMark } from "lucide-react";
import { Button } from "@/components/ui/button";
import { MessagePage } from "./message-page";

interface NothingHereProps {
  /** It stands within the frame of a campaign or of the manager. */
  nested?: boolean;
  /** Where one goes on. */
  href: string;
  label: string;
}

/** In place of a page that isn't there, or isn't there for who asks: nobody learns which. */
export function NothingHere({ nested = false, href, label }: NothingHereProps) {
  return (
    <MessagePage
      nested={nested}
      icon={<FileQuestionMark />}
      title="There is nothing here for you"
      action={
        <Button variant="primary" href={href}>
          {label}
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
