import Link from "next/link";
import { SupportMark } from "@/components/ui/support-mark";
import { ageOn } from "@/lib/contacts/age";
import { supportSteps } from "@/lib/contacts/contact-field";
import { contactName } from "@/lib/contacts/contact-name";
import { shorten } from "@/lib/contacts/show-value";
import type { PersonId } from "@/lib/people/person-id";
import type { Slug } from "@/lib/platform/tenant";
import { smartName, smartPlace } from "@/lib/text/smart-case";

interface Housemate {
  id: PersonId;
  firstName: string | null;
  lastName: string | null;
  email: string | null;
  birthDate: string | null;
  supportLevel: number | null;
}

interface ContactHouseholdProps {
  slug: Slug;
  /** The contact whose page it is. */
  self: {
    id: PersonId;
    first_name: string | null;
    last_name: string | null;
    email: string | null;
    birth_date: string | null;
    support_level: string | null;
    address1: string | null;
    address2: string | null;
  };
  others: readonly Housemate[];
}

/** Who is kept at one address; nothing where the contact is alone there. */
export function ContactHousehold({ slug, self, others }: ContactHouseholdProps) {
  if (others.length === 0) return null;
  const own: Housemate = {
    id: self.id,
    firstName: self.first_name,
    lastName: self.last_name,
    email: self.email,
    birthDate: self.birth_date,
    supportLevel: self.support_level === null ? null : Number(self.support_level),
  };
  return (
    <section aria-labelledby="household" className="break-inside-avoid rounded-lg border pb-1.5">
      <div className="flex items-baseline justify-between gap-3 px-3.5 pt-2.5 pb-1.5">
        <h2 id="household" className="text-sm leading-5 tracking-normal">
          Household
        </h2>
        <span className="min-w-0 truncate text-xs text-ink-3">
          {smartPlace([self.address1, self.address2].filter(Boolean).join(", "))}
        </span>
      </div>
      <ul>
        {[own, ...others].map((member) => (
          <Member key={member.id} slug={slug} member={member} isSelf={member === own} />
        ))}
      </ul>
    </section>
  );
}

function Member({ slug, member, isSelf }: { slug: Slug; member: Housemate; isSelf: boolean }) {
  const name = shorten(smartName(contactName(member)), 60);
  const { supportLevel: level } = member;
  return (
    <li
      aria-current={isSelf || undefined}
      className="grid min-h-8 grid-cols-[minmax(0,1fr)_1.5rem_7.875rem] items-center gap-2 pr-2.5 pl-3.5 text-sm aria-current:bg-soft aria-current:shadow-[inset_2px_0_var(--word)] pointer-coarse:min-h-11"
    >
      {isSelf ? (
        <span className="truncate font-medium">{name}</span>
      ) : (
        <Link
          href={`/c/${slug}/contacts/${member.id}`}
          className="truncate rounded-sm -outline-offset-1 hover:underline pointer-coarse:py-3"
        >
          {name}
        </Link>
      )}
      <span className="text-ink-3 tabular-nums">{ageOn(member.birthDate, new Date())}</span>
      {level === null ? (
        <span className="text-ink-3">not asked</span>
      ) : (
        <SupportMark level={level} word={supportSteps[level - 1] ?? ""} />
      )}
    </li>
  );
}
