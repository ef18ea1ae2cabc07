import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { contactsHref } from "@/lib/contacts/contact-query";
import type { Slug } from "@/lib/platform/tenant";

/** In place of contacts whom nobody asked for: what of the address can't be read. */
export function UnreadableAddress({ slug, problem }: { slug: Slug; problem: string }) {
  return (
    <>
      <PageHeader title="Contacts" />
      <Notice
        tone="warn"
        title="This address can't be read"
        action={<Button href={contactsHref(slug, {})}>Show all contacts</Button>}
      >
        About its filter: {problem}. So no contact is shown, rather than others than were meant.
      </Notice>
    </>
  );
}
