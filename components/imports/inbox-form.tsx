"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useAction } from "@/components/ui/use-action";
import { ruleWords } from "@/lib/imports/import-words";
import { InboxSettings } from "@/lib/imports/inbox";
import type { Result } from "@/lib/platform/result";

interface InboxFormProps {
  settings: InboxSettings;
  mayChange: boolean;
  onSave: (settings: InboxSettings) => Promise<Result<void>>;
}

const rules = InboxSettings.shape.duplicates.options;
const dateWords: Record<InboxSettings["dates"], string> = {
  ask: "Ask a person",
  mdy: "Month first: 3/4 is 4 March",
  dmy: "Day first: 3/4 is 3 April",
};

/** When and how lists are taken from a campaign's folder. */
export function InboxForm({ settings, mayChange, onSave }: InboxFormProps) {
  const { pending, failure, run } = useAction();
  const [next, setNext] = useState(settings);
  const [nightly, setNightly] = useState(settings.takenAt !== "");

  function save(event: FormEvent) {
    event.preventDefault();
    run(() => onSave({ ...next, takenAt: nightly ? next.takenAt || "02:00" : "" }));
  }

  return (
    <form onSubmit={save} className="max-w-md space-y-4" noValidate>
      <FormError {...failure} />
      <fieldset disabled={!mayChange} className="space-y-4">
        <Checkbox
          label="Take lists from the folder"
          hint="A list with columns that were matched here before is checked and loaded. Any other, and one that would change unusually much, waits for you among the imports."
          checked={next.enabled}
          onChange={(event) => setNext({ ...next, enabled: event.target.checked })}
        />
        <Field label="When" id="when">
          {(control) => (
            <Select
              {...control}
              value={nightly ? "daily" : "always"}
              onChange={(event) => setNightly(event.target.value === "daily")}
              options={[
                { value: "always", label: "As soon as a list is there" },
                { value: "daily", label: "Once a day" },
              ]}
            />
          )}
        </Field>
        {nightly && (
          <Field label="At" id="takenAt" hint="The server's own time." error={failure?.fields?.takenAt}>
            {(control) => (
              <Input
                {...control}
                type="time"
                value={next.takenAt || "02:00"}
                onChange={(event) => setNext({ ...next, takenAt: event.target.value })}
              />
            )}
          </Field>
        )}
        <Field label="People who are there already" id="duplicates" hint={ruleWords[next.duplicates].hint}>
          {(control) => (
            <Select
              {...control}
              value={next.duplicates}
              onChange={(event) =>
                setNext({
                  ...next,
                  duplicates: InboxSettings.shape.duplicates.parse(event.target.value),
                })
              }
              options={rules.map((rule) => ({ value: rule, label: ruleWords[rule].label }))}
            />
          )}
        </Field>
        <Field label="Dates such as 3/4/1980" id="dates" hint="Where nothing in the list proves which it is.">
          {(control) => (
            <Select
              {...control}
              value={next.dates}
              onChange={(event) =>
                setNext({ ...next, dates: InboxSettings.shape.dates.parse(event.target.value) })
              }
              options={InboxSettings.shape.dates.options.map((value) => ({ value, label: dateWords[value] }))}
            />
          )}
        </Field>
      </fieldset>
      {mayChange ? (
        <Button type="submit" pending={pending}>
          Save
        </Button>
      ) : (
        <p className="text-sm text-ink-2">A manager of this campaign can change this.</p>
      )}
    </form>
  );
}
