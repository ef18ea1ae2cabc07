"use client";

import { useOptimistic } from "react";
import { toast } from "sonner";
import { FormError } from "@/components/ui/form-error";
import { RailSection } from "@/components/ui/rail-section";
import { Switch } from "@/components/ui/switch";
import { useAction } from "@/components/ui/use-action";
import { channelLabels, joinChannels } from "@/lib/contacts/contact-field";
import { consentWords } from "@/lib/contacts/show-value";
import { channels } from "@/lib/people/fields";
import type { PersonId } from "@/lib/people/person-id";
import type { Slug } from "@/lib/platform/tenant";
import type { SaveContact } from "./field-actions";

interface ContactConsentProps {
  slug: Slug;
  id: PersonId;
  /** As kept: "call,text". */
  marks: string;
  /** Left out for those who only read. */
  onSave?: SaveContact | undefined;
}

/** By which ways a contact must not be reached. */
export function ContactConsent({ slug, id, marks, onSave }: ContactConsentProps) {
  const [shown, setShown] = useOptimistic(marks);
  const { failure, run } = useAction();
  const set = shown.split(",");
  if (!onSave) {
    return (
      <RailSection title="Do not contact">
        <p className={marks ? "text-sm" : "text-sm text-ink-3"}>{consentWords(marks) || "Nothing marked"}</p>
      </RailSection>
    );
  }
  const toggle = (channel: string, on: boolean) => {
    const next = joinChannels(on ? [...set, channel] : set.filter((one) => one !== channel));
    const changes = [{ field: "do_not_contact", seen: shown, value: next } as const];
    run(
      () => {
        setShown(next);
        return onSave(slug, { id, changes });
      },
      () => toast.success(next ? `Saved: ${consentWords(next)}` : "Saved: nothing marked"),
    );
  };
  return (
    <RailSection title="Do not contact">
      <p className="text-sm text-ink-3 print:hidden">Lists can add a mark, but never take one off.</p>
      <p className="hidden text-sm print:block">{consentWords(shown) || "Nothing marked"}</p>
      <div className="mt-1.5 space-y-1.5 text-sm print:hidden">
        <FormError message={failure?.message} />
        {channels.map((channel) => (
          <Switch
            key={channel}
            label={channelLabels[channel] ?? channel}
            checked={set.includes(channel)}
            onChange={(event) => toggle(channel, event.target.checked)}
          />
        ))}
      </div>
    </RailSection>
  );
}
