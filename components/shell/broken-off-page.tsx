import { Unplug } from "lucide-react";
import { Button } from "@/components/ui/button";
import { MessagePage } from "./message-page";

/** In place of a page whose answer broke off; it comes back by itself. */
export function BrokenOffPage({ nested = false }: { nested?: boolean }) {
  return (
    <MessagePage
      icon={<Unplug />}
      title="The connection was lost"
      nested={nested}
      action={
        <Button variant="primary" onClick={() => window.location.reload()}>
          Try again now
        </Button>
      }
    >
      <p role="status">What was saved is safe. This page comes back as soon as the server answers.</p>
    </MessagePage>
  );
}
