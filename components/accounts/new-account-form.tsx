"use client";

import { useRouter } from "next/navigation";
import { signIn } from "next-auth/react";
import type { FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { useAction } from "@/components/ui/use-action";
import type { Result } from "@/lib/platform/result";

interface NewAccountFormProps {
  /** Known from an invitation; asked for otherwise. */
  email: string | null;
  onCreate: (account: {
    name: string;
    email: string;
    password: string;
  }) => Promise<Result<{ campaign: string | null }>>;
}

/** Name, e-mail and password of a new account; signs in with it at once. */
export function NewAccountForm({ email, onCreate }: NewAccountFormProps) {
  const router = useRouter();
  const { pending, failure, run } = useAction();

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "");
    const account = { name: text("name"), email: email ?? text("email"), password: text("password") };
    run(
      async () => {
        const made = await onCreate(account);
        if (made.ok) await signInWith(account, made.value.campaign);
        return made;
      },
      ({ campaign }) => router.push(campaign ? `/c/${campaign}/contacts` : "/manager"),
    );
  }

  return (
    <form onSubmit={send} className="space-y-4" noValidate>
      <FormError {...failure} />
      <Field label="Your name" id="name" error={failure?.fields?.name}>
        {(control) => <Input {...control} name="name" autoComplete="name" required />}
      </Field>
      <Field label="E-mail" id="email" error={failure?.fields?.email}>
        {(control) => (
          <Input
            {...control}
            name="email"
            type="email"
            autoComplete="username"
            defaultValue={email ?? ""}
            readOnly={email !== null}
            required
          />
        )}
      </Field>
      <Field
        label="Password"
        id="password"
        hint="At least 12 characters. Four or five words are easy to remember."
        error={failure?.fields?.password}
      >
        {(control) => (
          <Input {...control} name="password" type="password" autoComplete="new-password" required />
        )}
      </Field>
      <Button type="submit" variant="primary" className="w-full" pending={pending}>
        Create account
      </Button>
    </form>
  );
}

/** Where that fails, the page that it leads to asks to sign in. */
const signInWith = ({ email, password }: { email: string; password: string }, campaign: string | null) =>
  signIn("credentials", { redirect: false, email, password, tenant: campaign ?? "" }).catch(() => undefined);
