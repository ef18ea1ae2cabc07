import { Users } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import type { Slug } from "@/lib/platform/tenant";

/** The contacts page of a campaign that has none yet. */
export function NoContacts({ slug, mayEdit }: { slug: Slug; mayEdit: boolean }) {
  return (
    <>
      <PageHeader title="Contacts" />
      <EmptyState
        icon={<Users />}
        title="No contacts yet"
        action={
          mayEdit && (
            <Button variant="primary" href={`/c/${slug}/imports/new`}>
              Load a list
            </Button>
          )
        }
        aside={mayEdit && <TextLink href={`/c/${slug}/contacts/new`}>Or add one by hand</TextLink>}
      >
        {mayEdit
          ? "Drop a voter file or a list of supporters. You see what it would do before anything is changed."
          : "An organizer of the campaign can load a list of voters or supporters; they appear here."}
      </EmptyState>
    </>
  );
}
