"use client";

import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { useAction } from "@/components/ui/use-action";
import type { PersonId } from "@/lib/people/person-id";
import type { Result } from "@/lib/platform/result";
import type { Slug } from "@/lib/platform/tenant";
import type { VoterUid } from "@/lib/voters/voter-uid";

/** One person as it is known somewhere: a contact, or a voter. */
export interface SideOfMatch<Id extends PersonId | VoterUid> {
  id: Id;
  href: string;
  /** Why it may be the contact; absent for the contact itself. */
  why?: string;
  values: Readonly<Record<string, string>>;
}

export interface OpenMatchProps {
  slug: Slug;
  name: string;
  contact: SideOfMatch<PersonId>;
  voters: readonly SideOfMatch<VoterUid>[];
  onDecide: (
    slug: Slug,
    decision: { personId: PersonId; voterUid: VoterUid | null },
  ) => Promise<Result<unknown>>;
}

/** A contact beside the voters that it may be; one is chosen, or none. */
export function OpenMatch({ slug, name, contact, voters, onDecide }: OpenMatchProps) {
  const { pending, failure, run } = useAction();
  const decide = (voterUid: VoterUid | null) => run(() => onDecide(slug, { personId: contact.id, voterUid }));
  const sides = [contact, ...voters];
  const labels = [...new Set(sides.flatMap(({ values }) => Object.keys(values)))].filter((label) =>
    sides.some(({ values }) => values[label]),
  );
  return (
    <article aria-label={name} className="rounded-md border">
      <Table label={`${name} and the voters it may be`} bare>
        <thead>
          <tr>
            <th scope="col" className="px-3 py-2 text-left">
              <span className="sr-only">Field</span>
            </th>
            {sides.map(({ id, href, why }, at) => (
              <th key={id} scope="col" className="px-3 py-2 text-left align-top font-normal">
                <TextLink href={href}>{at === 0 ? "Contact" : `Voter ${at}`}</TextLink>
                {why && <span className="block text-sm text-ink-2">{why}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.map((label) => (
            <tr key={label}>
              <th scope="row" className="border-t px-3 py-1.5 text-left font-normal text-ink-2">
                {label}
              </th>
              {sides.map(({ id, values }) => (
                <td key={id} className="border-t px-3 py-1.5">
                  {values[label]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      <div className="flex flex-wrap gap-2 border-t p-3">
        {voters.map(({ id }, at) => (
          <Button key={id} size="sm" pending={pending} onClick={() => decide(id)}>
            It is voter {at + 1}
          </Button>
        ))}
        <Button size="sm" pending={pending} onClick={() => decide(null)}>
          None of them
        </Button>
        {failure && <FormError message={failure.message} />}
      </div>
    </article>
  );
}
