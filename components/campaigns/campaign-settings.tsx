"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { Section } from "@/components/ui/section";
import { useAction } from "@/components/ui/use-action";
import type { Result } from "@/lib/platform/result";
import type { Slug, TenantStatus } from "@/lib/platform/tenant";

type Act<I> = (input: I) => Promise<Result<void>>;

interface CampaignSettingsProps {
  slug: Slug;
  name: string;
  status: TenantStatus;
  directAboveRows: number;
  onRename: Act<{ slug: Slug; name: string }>;
  onStatus: Act<{ slug: Slug; status: TenantStatus }>;
  onDirect: Act<{ slug: Slug; rows: string }>;
}

/** What an admin can change about a campaign. */
export function CampaignSettings(props: CampaignSettingsProps) {
  const { slug, status } = props;
  const { pending, failure, run } = useAction();
  const [name, setName] = useState(props.name);
  const [rows, setRows] = useState(String(props.directAboveRows));

  function save(event: FormEvent) {
    event.preventDefault();
    run(async () => {
      const renamed = name === props.name ? null : await props.onRename({ slug, name });
      if (renamed && !renamed.ok) return renamed;
      return props.onDirect({ slug, rows });
    });
  }

  return (
    <>
      <form onSubmit={save} className="max-w-md space-y-4" noValidate>
        <FormError {...failure} />
        <Field label="Name" id="name" error={failure?.fields?.name}>
          {(control) => <Input {...control} value={name} onChange={(event) => setName(event.target.value)} />}
        </Field>
        <Field
          label="Load lists directly above"
          id="rows"
          hint="Rows. Shorter lists go through the campaign's API."
          error={failure?.fields?.rows}
        >
          {(control) => (
            <Input
              {...control}
              type="number"
              min={0}
              value={rows}
              onChange={(event) => setRows(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" variant="primary" pending={pending}>
          Save changes
        </Button>
      </form>
      <Section title="Availability" hint="Contacts, lists and imports stay as they are, whatever you choose.">
        <div className="flex flex-wrap gap-2">
          {status !== "active" && (
            <Button pending={pending} onClick={() => run(() => props.onStatus({ slug, status: "active" }))}>
              Reactivate the campaign
            </Button>
          )}
          {status === "active" && (
            <ConfirmDialog
              trigger={{ label: "Suspend the campaign" }}
              title={`Suspend ${props.name}?`}
              confirmLabel="Suspend the campaign"
              action={() => props.onStatus({ slug, status: "suspended" })}
            >
              Its staff can't open it and its API refuses calls until you reactivate it. Nothing is deleted.
            </ConfirmDialog>
          )}
          {status !== "archived" && (
            <ConfirmDialog
              trigger={{ label: "Archive the campaign" }}
              title={`Archive ${props.name}?`}
              confirmLabel="Archive the campaign"
              danger
              action={() => props.onStatus({ slug, status: "archived" })}
            >
              It disappears from the switcher and its staff can't sign in. Nothing is deleted; you can
              reactivate it.
            </ConfirmDialog>
          )}
        </div>
      </Section>
    </>
  );
}
