"use client";

import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAction } from "@/components/ui/use-action";
import type { ContactField } from "@/lib/contacts/contact-field";
import { longFields } from "@/lib/contacts/detail-fields";
import type { PersonId } from "@/lib/people/person-id";
import type { Slug } from "@/lib/platform/tenant";
import type { SaveContact } from "./field-actions";
import { FieldInput } from "./field-input";

interface FieldEditorProps {
  slug: Slug;
  id: PersonId;
  field: ContactField;
  label: string;
  /** As it is kept; "" for none. */
  value: string;
  /** What stands in the box at first, where it isn't the value itself. */
  first?: string;
  onSave: SaveContact;
  onDone: (saved: boolean) => void;
}

/** The open state of an EditableField. */
export function FieldEditor({
  slug,
  id,
  field,
  label,
  value,
  first = value,
  onSave,
  onDone,
}: FieldEditorProps) {
  const [typed, setTyped] = useState(first);
  const [seen, setSeen] = useState(value);
  const { pending, failure, run } = useAction();
  const form = useRef<HTMLFormElement>(null);
  const errorId = useId();
  useEffect(() => {
    const control = form.current?.querySelector<HTMLElement>("input, select, textarea");
    control?.focus();
    if (control instanceof HTMLInputElement) control.select();
  }, []);

  const message = failure?.fields?.[field];
  /** What someone else has put there meanwhile. */
  const theirs = failure?.code === "conflict" ? (message ?? "") : undefined;
  const save = () =>
    run(
      () => {
        // Whoever saves again has seen the other value.
        setSeen(theirs ?? seen);
        return onSave(slug, { id, changes: [{ field, seen: theirs ?? seen, value: typed }] });
      },
      () => {
        toast.success(`${label} saved`);
        onDone(true);
      },
    );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onDone(false);
    const saves = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (saves) save();
  };
  return (
    <form
      ref={form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={onKeyDown}
      className="space-y-2 py-1"
    >
      <FieldInput
        field={field}
        value={typed}
        onChange={setTyped}
        long={longFields.includes(field) || value.length > 120}
        label={label}
        {...(failure && { "aria-invalid": true as const, "aria-describedby": errorId })}
      />
      {failure && (
        <p id={errorId} role="alert" className="text-sm text-bad wrap-anywhere">
          {theirs === undefined ? (message ?? failure.message) : failure.message}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <SubmitButton size="sm" pending={pending}>
          {theirs === undefined ? "Save" : "Save mine instead"}
        </SubmitButton>
        <Button size="sm" onClick={() => onDone(false)}>
          {theirs === undefined ? "Cancel" : "Keep theirs"}
        </Button>
      </div>
    </form>
  );
}
