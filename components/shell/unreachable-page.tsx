"use client";

import { DatabaseZap } from "lucide-react";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { MessagePage } from "./message-page";

interface UnreachablePageProps {
  /** Why, as the server says it. */
  message: string;
  /** Tries again; left out, the page is fetched anew. */
  onRetry?: () => void;
  /** It stands inside a page's own main element. */
  nested?: boolean;
}

/** In place of a campaign's page while its data can't be reached. */
export function UnreachablePage({ message, onRetry, nested }: UnreachablePageProps) {
  const router = useRouter();
  return (
    <MessagePage
      icon={<DatabaseZap />}
      title="This campaign's data can't be reached"
      {...(nested ? { nested } : {})}
      action={
        <Button variant="primary" onClick={() => (onRetry ? onRetry() : router.refresh())}>
          Try again
        </Button>
      }
    >
      {message}
    </MessagePage>
  );
}
