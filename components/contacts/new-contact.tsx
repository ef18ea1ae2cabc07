"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAction } from "@/components/ui/use-action";
import { type ContactField, contactFieldLabel } from "@/lib/contacts/contact-field";
import { fieldSections, longFields } from "@/lib/contacts/detail-fields";
import type { PersonId } from "@/lib/people/person-id";
import type { Result } from "@/lib/platform/result";
import type { Slug } from "@/lib/platform/tenant";
import { FieldInput } from "./field-input";

interface NewContactProps {
  slug: Slug;
  onCreate: (
    slug: Slug,
    input: { values: { field: ContactField; value: string }[]; evenIfKnown: boolean },
  ) => Promise<Result<{ id: PersonId }>>;
}

const sections = fieldSections.map((section) =>
  section.title === "Campaign"
    ? { ...section, fields: [...section.fields, "notes"] as ContactField[] }
    : section,
);

/** The form that adds one contact by hand. */
export function NewContact({ slug, onCreate }: NewContactProps) {
  const router = useRouter();
  const [typed, setTyped] = useState<Partial<Record<ContactField, string>>>({});
  const { pending, failure, run, forget } = useAction();
  const known = failure?.code === "conflict";
  const create = () => {
    const values = Object.entries(typed).flatMap(([field, value]) =>
      value === undefined || value.trim() === "" ? [] : [{ field: field as ContactField, value }],
    );
    run(
      () => onCreate(slug, { values, evenIfKnown: known }),
      ({ id }) => {
        toast.success("Contact added");
        router.push(`/c/${slug}/contacts/${id}`);
      },
    );
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        create();
      }}
      className="max-w-3xl space-y-8"
    >
      <FormError message={failure?.message} fields={failure?.fields} />
      {sections.map(({ title, fields }) => (
        <Section key={title} title={title}>
          <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
            {fields.map((field) => (
              <Field key={field} id={field} label={contactFieldLabel(field)} error={failure?.fields?.[field]}>
                {(control) => (
                  <FieldInput
                    {...control}
                    field={field}
                    long={longFields.includes(field)}
                    value={typed[field] ?? ""}
                    onChange={(value) => {
                      setTyped({ ...typed, [field]: value });
                      // What was said of the old values doesn't hold for the new ones.
                      if (known) forget();
                    }}
                  />
                )}
              </Field>
            ))}
          </div>
        </Section>
      ))}
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={pending}>{known ? "Add all the same" : "Add the contact"}</SubmitButton>
        <Button href={`/c/${slug}/contacts`}>Cancel</Button>
      </div>
    </form>
  );
}
