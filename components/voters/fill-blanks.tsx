"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { FormError } from "@/components/ui/form-error";
import { Section } from "@/components/ui/section";
import { useAction } from "@/components/ui/use-action";
import type { Result } from "@/lib/platform/result";
import type { Slug } from "@/lib/platform/tenant";
import { type FillKind, fillKinds, fillWords, usuallyFilled } from "@/lib/voters/fill";

interface FillBlanksProps {
  slug: Slug;
  onFill: (slug: Slug, input: { kinds: FillKind[] }) => Promise<Result<{ jobId: string }>>;
}

/** Chooses what matched contacts get from their voters; the loader then shows all of it before anything is changed. */
export function FillBlanks({ slug, onFill }: FillBlanksProps) {
  const router = useRouter();
  const { pending, failure, run } = useAction();
  const [chosen, setChosen] = useState<readonly FillKind[]>(usuallyFilled);
  const toggle = (kind: FillKind) =>
    setChosen(chosen.includes(kind) ? chosen.filter((one) => one !== kind) : [...chosen, kind]);
  return (
    <Section
      title="Fill blanks from the voter file"
      hint="Of matched contacts, what is blank and nothing else. You can look at every row first, and undo it later."
    >
      <fieldset className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        <legend className="sr-only">What to fill</legend>
        {fillKinds.map((kind) => (
          <Checkbox
            key={kind}
            {...fillWords[kind]}
            checked={chosen.includes(kind)}
            onChange={() => toggle(kind)}
          />
        ))}
      </fieldset>
      <div className="mt-4 space-y-2">
        {failure && <FormError message={failure.message} />}
        <Button
          pending={pending}
          disabled={chosen.length === 0}
          onClick={() =>
            run(
              () => onFill(slug, { kinds: [...chosen] }),
              ({ jobId }) => router.push(`/c/${slug}/imports/${jobId}`),
            )
          }
        >
          See what would be filled
        </Button>
      </div>
    </Section>
  );
}
