import { PauseCircle } from "lucide-react";
import { MessagePage } from "@/components/shell/message-page";
import { Button } from "@/components/ui/button";
import { Slug } from "@/lib/platform/tenant";
import { currentIdentity } from "@/server/platform/auth/session";

interface Props {
  params: Promise<{ slug: string }>;
}

/** What the staff of a suspended campaign sees instead of its pages. Says nothing about campaigns of others. */
export default async function SuspendedPage({ params }: Props) {
  const slug = Slug.safeParse((await params).slug);
  const identity = await currentIdentity();
  const agency = identity?.kind === "agency";
  return (
    <MessagePage
      icon={<PauseCircle />}
      title="This campaign is suspended"
      action={
        agency && slug.success ? (
          <Button href={`/manager/campaigns/${slug.data}`}>Open it in the manager</Button>
        ) : (
          <Button href="/sign-in">Sign in</Button>
        )
      }
    >
      Nothing is lost: contacts, lists and imports are as they were. Your agency can reactivate it at any
      time.
    </MessagePage>
  );
}
