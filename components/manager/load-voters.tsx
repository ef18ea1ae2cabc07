"use client";

import { type FormEvent, useState } from "react";
import { sendFile } from "@/components/imports/upload-list";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FileInput } from "@/components/ui/file-input";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { useAction } from "@/components/ui/use-action";
import { formatBytes, formatCount, formatDuration } from "@/lib/format";
import type { Result } from "@/lib/result";

interface Loaded {
  rows: number;
  ms: { total: number };
}
interface LoadVotersProps {
  layouts: readonly { name: string; label: string }[];
  /** Today, as an ISO date. */
  today: string;
  onLoad: (input: {
    names: string[];
    layout: string;
    state: string;
    asOf: string;
    terms: string;
  }) => Promise<Result<Loaded>>;
}

/** Sends the files of a release, then loads them. */
export function LoadVoters({ layouts, today, onLoad }: LoadVotersProps) {
  const { pending, failure, run } = useAction();
  const [sending, setSending] = useState<string>();
  const [trouble, setTrouble] = useState<string>();
  const [loaded, setLoaded] = useState<Loaded>();

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const files = form.getAll("files").filter((file): file is File => file instanceof File && file.size > 0);
    const text = (name: string) => String(form.get(name) ?? "");
    setTrouble(files.length === 0 ? "Choose the files of the release first." : undefined);
    setLoaded(undefined);
    if (files.length === 0) return;
    try {
      for (const file of files)
        await sendFile(
          `/api/voter-files/${encodeURIComponent(file.name)}`,
          file,
          ({ sentBytes }) =>
            setSending(`${file.name}: ${formatBytes(sentBytes)} of ${formatBytes(file.size)}`),
          new AbortController().signal,
        );
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error));
      return;
    } finally {
      setSending(undefined);
    }
    const input = {
      names: files.map(({ name }) => name),
      layout: text("layout"),
      state: text("state"),
      asOf: text("asOf"),
      terms: text("terms"),
    };
    run(() => onLoad(input), setLoaded);
  }

  return (
    <Section
      title="Load a release"
      hint="All its files at once, as they came. The current release stays until the new one is checked."
    >
      <form onSubmit={send} className="max-w-xl space-y-4">
        <FormError
          {...(trouble || failure ? { message: trouble ?? failure?.message } : {})}
          fields={failure?.fields ?? {}}
        />
        {loaded && (
          <Notice
            tone="good"
            title={`${formatCount(loaded.rows)} voters loaded in ${formatDuration(loaded.ms.total)}`}
            live
          >
            Every campaign sees them now, within its districts.
          </Notice>
        )}
        <Field label="Files" hint="CSV, text or .zip; voters, and who voted when.">
          {(control) => <FileInput {...control} name="files" multiple />}
        </Field>
        <div className="grid gap-4 sm:grid-cols-3">
          <Field label="Layout" id="layout">
            {(control) => (
              <Select
                {...control}
                name="layout"
                options={[
                  { value: "auto", label: "By its headers" },
                  ...layouts.map(({ name, label }) => ({ value: name, label })),
                ]}
              />
            )}
          </Field>
          <Field label="State" id="state" optional>
            {(control) => (
              <Input {...control} name="state" maxLength={2} placeholder="OH" autoComplete="off" />
            )}
          </Field>
          <Field label="Made on" id="asOf">
            {(control) => <Input {...control} type="date" name="asOf" defaultValue={today} />}
          </Field>
        </div>
        <Field label="Terms of use" id="terms" hint="Shown wherever voters leave the portal." optional>
          {(control) => <Textarea {...control} name="terms" rows={2} maxLength={2000} />}
        </Field>
        <div className="flex items-center gap-3">
          <Button type="submit" variant="primary" pending={pending || sending !== undefined}>
            Load the release
          </Button>
          <output className="text-sm text-ink-2">{sending ?? (pending ? "Reading and checking" : "")}</output>
        </div>
      </form>
    </Section>
  );
}
