"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { useAction } from "@/components/ui/use-action";
import type { Result } from "@/lib/platform/result";
import type { Slug } from "@/lib/platform/tenant";

interface AddVotersProps {
  slug: Slug;
  /** "Add 1,204 to contacts". */
  label: string;
  onAdd: () => Promise<Result<{ jobId: string }>>;
}

/** Hands voters to the list loader and goes there: what it would do is seen before anything is changed. */
export function AddVoters({ slug, label, onAdd }: AddVotersProps) {
  const router = useRouter();
  const { pending, failure, run } = useAction();
  return (
    <div className="flex flex-col items-end gap-2">
      <Button
        pending={pending}
        onClick={() => run(onAdd, ({ jobId }) => router.push(`/c/${slug}/imports/${jobId}`))}
      >
        {label}
      </Button>
      {failure && <FormError message={failure.message} />}
    </div>
  );
}
