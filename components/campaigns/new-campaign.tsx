"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { ShownOnce } from "@/components/ui/shown-once";
import { useAction } from "@/components/ui/use-action";
import type { Result } from "@/lib/platform/result";
import { suggestSlug } from "@/lib/platform/tenant";

interface Made {
  slug: string;
  invitationUrl: string | null;
}

interface NewCampaignProps {
  onCreate: (input: { name: string; slug: string; managerEmail: string }) => Promise<Result<Made>>;
}

/** Name, short name and first manager of a new campaign. */
export function NewCampaign({ onCreate }: NewCampaignProps) {
  const { pending, failure, run } = useAction();
  const [name, setName] = useState("");
  const [slug, setSlug] = useState<string | null>(null);
  const [email, setEmail] = useState("");
  const [made, setMade] = useState<Made | null>(null);
  const shortName = slug ?? suggestSlug(name);

  function send(event: FormEvent) {
    event.preventDefault();
    run(() => onCreate({ name, slug: shortName, managerEmail: email }), setMade);
  }

  if (made) return <Created made={made} name={name} email={email} />;
  return (
    <form onSubmit={send} className="max-w-md space-y-4" noValidate>
      <FormError {...failure} />
      <Field label="Name" id="name" error={failure?.fields?.name}>
        {(control) => (
          <Input
            {...control}
            value={name}
            onChange={(event) => setName(event.target.value)}
            autoComplete="off"
          />
        )}
      </Field>
      <Field
        label="Short name"
        id="slug"
        hint="Stands in the campaign's address. It can't be changed later."
        error={failure?.fields?.slug}
      >
        {(control) => (
          <Input
            {...control}
            value={shortName}
            onChange={(event) => setSlug(event.target.value)}
            autoComplete="off"
          />
        )}
      </Field>
      <Field
        label="First manager's e-mail"
        id="managerEmail"
        optional
        hint="You get a link to send to them."
        error={failure?.fields?.managerEmail}
      >
        {(control) => (
          <Input
            {...control}
            type="email"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
            autoComplete="off"
          />
        )}
      </Field>
      <Button type="submit" variant="primary" pending={pending}>
        Create the campaign
      </Button>
    </form>
  );
}

function Created({ made, name, email }: { made: Made; name: string; email: string }) {
  return (
    <div className="max-w-xl space-y-4">
      <p role="status" className="text-lg font-medium">
        {name} is ready.
      </p>
      {made.invitationUrl && (
        <ShownOnce title={`Send this link to ${email}`} text={made.invitationUrl}>
          It works once, within a week, and is not shown again.
        </ShownOnce>
      )}
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" href={`/c/${made.slug}/imports/new`}>
          Load its first list
        </Button>
        <Button href="/manager/campaigns">All campaigns</Button>
      </div>
    </div>
  );
}
