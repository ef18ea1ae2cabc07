"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { useAction } from "@/components/ui/use-action";
import type { Result } from "@/lib/platform/result";
import type { Slug } from "@/lib/platform/tenant";
import { type VoterScope as Scope, scopeKinds, wholeFile } from "@/lib/voters/scope";

interface VoterScopeProps {
  slug: Slug;
  /** Null where it can't be read. */
  scope: Scope | null;
  /** How many voters that are; null where there is no voter file. */
  voters: string | null;
  /** Districts in which nobody in the file lives. */
  strays: readonly string[];
  /** It has a file that holds nobody else. */
  ownFile: boolean;
  onSave: (input: { slug: Slug; scope: Scope; ownFile: boolean }) => Promise<Result<void>>;
}

/** The districts whose voters a campaign sees; values with commas between, nothing for all. */
export function VoterScopeForm({ slug, scope, voters, strays, ownFile, onSave }: VoterScopeProps) {
  const { pending, failure, run } = useAction();
  const [texts, setTexts] = useState(() => {
    const known = scope ?? wholeFile;
    return Object.fromEntries(scopeKinds.map(({ kind }) => [kind, known[kind].join(", ")]));
  });
  const [own, setOwn] = useState(ownFile);
  function save(event: FormEvent) {
    event.preventDefault();
    const lists = scopeKinds.map(({ kind }) => [
      kind,
      (texts[kind] ?? "").split(",").flatMap((value) => value.trim() || []),
    ]);
    run(() => onSave({ slug, scope: Object.fromEntries(lists) as unknown as Scope, ownFile: own }));
  }
  return (
    <Section
      title="Voters"
      hint={
        scope === null
          ? "Its districts can't be read, so it sees nobody. Set them anew."
          : voters === null
            ? "There is no voter file yet. The districts hold as soon as one is loaded."
            : `It sees ${voters} voters. No page, list or export reaches beyond these districts.`
      }
    >
      <form onSubmit={save} className="max-w-2xl space-y-4">
        <FormError {...(failure ? { message: failure.message } : {})} />
        {strays.length > 0 && (
          <Notice tone="warn" title="Nobody in the voter file lives in some of these districts">
            {strays.join("; ")}. Write them as the file does.
          </Notice>
        )}
        <div className="grid gap-4 sm:grid-cols-3">
          {scopeKinds.map(({ kind, label }) => (
            <Field key={kind} label={label} optional>
              {(control) => (
                <Input
                  {...control}
                  value={texts[kind] ?? ""}
                  placeholder="All"
                  autoComplete="off"
                  onChange={(event) => setTexts({ ...texts, [kind]: event.target.value })}
                />
              )}
            </Field>
          ))}
        </div>
        <Checkbox
          checked={own}
          onChange={(event) => setOwn(event.target.checked)}
          label="A voter file of its own"
          hint="It then holds nobody beyond these districts. Contacts who are registered elsewhere count as not registered."
        />
        <Button type="submit" pending={pending}>
          Save the districts
        </Button>
      </form>
    </Section>
  );
}
