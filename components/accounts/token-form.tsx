"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { ShownOnce } from "@/components/ui/shown-once";
import { useAction } from "@/components/ui/use-action";
import { TokenLifetime, tokenLifetimes } from "@/lib/accounts/api-token";
import type { Result } from "@/lib/platform/result";

interface TokenFormProps {
  onCreate: (input: { name: string; lifetime: TokenLifetime }) => Promise<Result<{ secret: string }>>;
}

/** Makes a token for a program and shows its secret, once. */
export function TokenForm({ onCreate }: TokenFormProps) {
  const { pending, failure, run } = useAction();
  const [name, setName] = useState("");
  const [lifetime, setLifetime] = useState<TokenLifetime>("month");
  const [secret, setSecret] = useState<string | null>(null);

  function send(event: FormEvent) {
    event.preventDefault();
    run(
      () => onCreate({ name, lifetime }),
      (made) => {
        setSecret(made.secret);
        setName("");
      },
    );
  }

  return (
    <div className="space-y-4">
      <form onSubmit={send} className="flex flex-wrap items-start gap-3" noValidate>
        <div className="w-full empty:hidden">
          <FormError {...failure} />
        </div>
        <Field label="What it is for" id="name" className="w-64" error={failure?.fields?.name}>
          {(control) => (
            <Input
              {...control}
              value={name}
              onChange={(event) => setName(event.target.value)}
              autoComplete="off"
            />
          )}
        </Field>
        <Field label="Works for">
          {(control) => (
            <Select
              {...control}
              value={lifetime}
              onChange={(event) => setLifetime(TokenLifetime.parse(event.target.value))}
              options={TokenLifetime.options.map((value) => ({ value, label: tokenLifetimes[value].label }))}
            />
          )}
        </Field>
        <Button type="submit" variant="primary" pending={pending} className="mt-6">
          Make a token
        </Button>
      </form>
      {secret && (
        <ShownOnce title="Copy the token now" text={secret}>
          It is not kept here and can't be shown again.
        </ShownOnce>
      )}
    </div>
  );
}
