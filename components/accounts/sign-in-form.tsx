"use client";

import { useRouter } from "next/navigation";
import { signIn } from "next-auth/react";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";

interface SignInFormProps {
  /** The campaign's short name at whose door this stands; null at the agency's. */
  campaign: string | null;
  back: string;
}

/** E-mail and password. At a campaign's door the agency's people sign in as well. */
export function SignInForm({ campaign, back }: SignInFormProps) {
  const router = useRouter();
  const [pending, setPending] = useState(false);
  const [message, setMessage] = useState<string>();

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setPending(true);
    setMessage(undefined);
    const form = new FormData(event.currentTarget);
    const answer = await signIn("credentials", {
      redirect: false,
      email: form.get("email"),
      password: form.get("password"),
      tenant: campaign ?? "",
    }).catch(() => null);
    if (answer?.ok) {
      router.push(back);
      router.refresh();
      return;
    }
    setPending(false);
    setMessage(explain(answer?.error));
  }

  return (
    <form onSubmit={send} className="space-y-4" noValidate>
      <FormError {...(message ? { message } : {})} />
      <Field label="E-mail">
        {(control) => <Input {...control} name="email" type="email" autoComplete="username" required />}
      </Field>
      <Field label="Password">
        {(control) => (
          <Input {...control} name="password" type="password" autoComplete="current-password" required />
        )}
      </Field>
      <Button type="submit" variant="primary" className="w-full" pending={pending}>
        Sign in
      </Button>
    </form>
  );
}

function explain(error: string | null | undefined): string {
  if (error === undefined || error === null)
    return "The server didn't answer. Check your connection, then try again.";
  if (error === "CredentialsSignin")
    return "That e-mail and password don't go together. Check both, then try again.";
  return error;
}
