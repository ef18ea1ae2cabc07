"use client";

import { useOptimistic } from "react";
import { toast } from "sonner";
import { FormError } from "@/components/ui/form-error";
import { SupportMark } from "@/components/ui/support-mark";
import { SupportScale } from "@/components/ui/support-scale";
import { useAction } from "@/components/ui/use-action";
import { supportSteps } from "@/lib/contacts/contact-field";
import type { PersonId } from "@/lib/people/person-id";
import type { Slug } from "@/lib/platform/tenant";
import type { SaveContact } from "./field-actions";

interface ContactSupportProps {
  slug: Slug;
  id: PersonId;
  /** As kept, "1" to "5"; "" where it isn't known. */
  level: string;
  /** Left out for those who only read. */
  onSave?: SaveContact | undefined;
}

const wordOf = (level: string) => supportSteps[Number(level) - 1] ?? "Not asked";

/** Where a contact stands, to see and, for those who may, to change with one press. */
export function ContactSupport({ slug, id, level, onSave }: ContactSupportProps) {
  const [shown, setShown] = useOptimistic(level);
  const { failure, run } = useAction();
  if (!onSave) {
    return level === "" ? (
      <p className="text-ink-3">Support not asked</p>
    ) : (
      <SupportMark level={Number(level)} word={wordOf(level)} />
    );
  }
  const choose = (next: string) =>
    run(
      () => {
        setShown(next);
        return onSave(slug, { id, changes: [{ field: "support_level", seen: shown, value: next }] });
      },
      () => toast.success(`Support saved: ${wordOf(next)}`),
    );
  return (
    <div className="min-w-0 flex-[0_1_42.5rem] space-y-2 max-sm:flex-[1_0_100%]">
      <FormError message={failure?.message} />
      <SupportScale
        label="Support"
        steps={supportSteps}
        value={shown === "" ? null : Number(shown)}
        onChange={(next) => choose(next === null ? "" : String(next))}
      />
    </div>
  );
}
