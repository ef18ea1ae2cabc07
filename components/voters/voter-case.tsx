"use client";

import { ReviewAnswers } from "@/components/review/review-answers";
import { ReviewCase } from "@/components/review/review-case";
import { FormError } from "@/components/ui/form-error";
import { useAction } from "@/components/ui/use-action";
import type { PersonId } from "@/lib/people/person-id";
import type { Result } from "@/lib/platform/result";
import type { Slug } from "@/lib/platform/tenant";
import { reviewNumber } from "@/lib/review/review-key";
import type { VoterUid } from "@/lib/voters/voter-uid";

/** One person as it is known somewhere: a contact, or a voter. */
export interface SideOfMatch<Id extends PersonId | VoterUid> {
  id: Id;
  href: string;
  /** Why it may be the contact; absent for the contact itself. */
  why?: string;
  values: Readonly<Record<string, string>>;
}

interface VoterCaseProps {
  slug: Slug;
  name: string;
  contact: SideOfMatch<PersonId>;
  /** The likeliest first. */
  voters: readonly SideOfMatch<VoterUid>[];
  onDecide: (
    slug: Slug,
    decision: { personId: PersonId; voterUid: VoterUid | null },
  ) => Promise<Result<unknown>>;
}

/** A contact beside the voters that it may be: only what differs; one is chosen, or none. */
export function VoterCase({ slug, name, contact, voters, onDecide }: VoterCaseProps) {
  const { pending, failure, run } = useAction();
  const decide = (voterUid: VoterUid | null) => () =>
    run(() => onDecide(slug, { personId: contact.id, voterUid }));
  const sides = [contact, ...voters];
  const labels = [...new Set(sides.flatMap(({ values }) => Object.keys(values)))].map((label) => ({
    label,
    values: sides.map(({ values }) => values[label] ?? ""),
  }));
  const isSame = ({ values }: { values: readonly string[] }) => new Set(values).size === 1;
  return (
    <>
      <ReviewCase
        caseId={contact.id}
        label={name}
        why={
          voters.length === 1
            ? "May be this voter, which isn't certain."
            : `May be one of ${voters.length} voters.`
        }
        sides={sides.map(({ id, href, why, values }, at) => ({
          id,
          href,
          name: values.Name || "No name",
          note: at === 0 ? "Contact" : `Voter ${at}${why ? ` · ${why}` : ""}`,
          ...(reviewNumber(at) && { answerKey: String(at) }),
        }))}
        fields={labels
          .filter((of) => !isSame(of))
          .map(({ label, values }) => ({ name: label, label, values }))}
        same={labels
          .filter((of) => isSame(of) && of.values[0])
          .map(({ label, values }) => ({ label, text: values[0] ?? "" }))}
      />
      <ReviewAnswers
        answers={[
          ...voters.map(({ id }, at) => ({
            key: reviewNumber(at + 1),
            label: `It is voter ${at + 1}`,
            onGive: decide(id),
          })),
          { key: "n", label: "None of them", onGive: decide(null) },
        ]}
        pending={pending}
      />
      {failure && <FormError message={failure.message} />}
    </>
  );
}
