import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { Slug } from "@/lib/platform/tenant";
import { formatCount, pluralise } from "@/lib/text/format";

/** The way to the contacts that need a decision; nothing where none does. */
export function TellVotersApart({ slug, count }: { slug: Slug; count: number }) {
  if (count === 0) return null;
  return (
    <Section title="Need you" hint="One after the other, the surest first. What you decide is remembered.">
      <Button href={`/c/${slug}/review/voters`}>
        {`Decide about ${formatCount(count)} ${pluralise(count, "contact")}`}
      </Button>
    </Section>
  );
}
