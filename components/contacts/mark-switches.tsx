"use client";

import { useOptimistic } from "react";
import { toast } from "sonner";
import { FormError } from "@/components/ui/form-error";
import { Switch } from "@/components/ui/switch";
import { useAction } from "@/components/ui/use-action";
import { channelLabels, joinChannels } from "@/lib/contacts/contact-field";
import { channels } from "@/lib/people/fields";
import type { PersonId } from "@/lib/people/person-id";
import type { Slug } from "@/lib/platform/tenant";
import type { SaveContact } from "./field-actions";

interface MarkSwitchesProps {
  slug: Slug;
  id: PersonId;
  /** As kept: "call,text". */
  marks: string;
  onSave: SaveContact;
}

/** A contact's marks, each to be set and taken off. */
export function MarkSwitches({ slug, id, marks, onSave }: MarkSwitchesProps) {
  const [shown, setShown] = useOptimistic(marks);
  const { failure, run } = useAction();
  const set = shown.split(",");
  const toggle = (channel: string, on: boolean) => {
    const next = joinChannels(on ? [...set, channel] : set.filter((one) => one !== channel));
    const changes = [{ field: "do_not_contact", seen: shown, value: next } as const];
    run(
      () => {
        setShown(next);
        return onSave(slug, { id, changes });
      },
      () => toast.success(`${on ? "Marked" : "No longer marked"}: ${channelLabels[channel]}`),
    );
  };
  return (
    <div className="mt-1.5 space-y-1.5 text-sm">
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
  );
}
