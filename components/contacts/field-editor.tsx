"use client";

import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState, useTransition } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ContactField } from "@/lib/contacts/contact-field";
import { longFields } from "@/lib/contacts/detail-fields";
import { showValue } from "@/lib/contacts/show-value";
import type { SaveContact } from "./field-actions";
import { FieldInput } from "./field-input";

interface FieldEditorProps {
  slug: string;
  id: string;
  field: ContactField;
  label: string;
  value: string;
  onSave: SaveContact;
  onDone: (saved: boolean) => void;
}

interface Trouble {
  message: string;
  /** What someone else has put there meanwhile. */
  theirs?: string | undefined;
}

/** The open state of an EditableField. */
export function FieldEditor({ slug, id, field, label, value, onSave, onDone }: FieldEditorProps) {
  const [typed, setTyped] = useState(() => (isWritten(field) ? showValue(field, value) : value));
  const [seen, setSeen] = useState(value);
  const [trouble, setTrouble] = useState<Trouble>();
  const [pending, start] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const errorId = useId();
  useEffect(() => {
    const control = form.current?.querySelector<HTMLElement>("input, select, textarea");
    control?.focus();
    if (control instanceof HTMLInputElement) control.select();
  }, []);

  const save = () =>
    start(async () => {
      const result = await onSave(slug, { id, changes: [{ field, seen, value: typed }] });
      if (result.ok) {
        toast.success(`${label} saved`);
        return onDone(true);
      }
      const theirs = result.code === "conflict" ? (result.fields?.[field] ?? "") : undefined;
      setTrouble({
        message: result.fields?.[field] && theirs === undefined ? result.fields[field] : result.message,
        theirs,
      });
      // Whoever saves again has seen the other value.
      if (theirs !== undefined) setSeen(theirs);
    });
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
        {...(trouble && { "aria-invalid": true as const, "aria-describedby": errorId })}
      />
      {trouble && (
        <p id={errorId} role="alert" className="text-sm text-bad wrap-anywhere">
          {trouble.message}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <SubmitButton size="sm" pending={pending}>
          {trouble?.theirs === undefined ? "Save" : "Save mine instead"}
        </SubmitButton>
        <Button size="sm" onClick={() => onDone(false)}>
          {trouble?.theirs === undefined ? "Cancel" : "Keep theirs"}
        </Button>
      </div>
    </form>
  );
}

/** Phones are typed as they are shown; all else as it is kept. */
const isWritten = (field: string) => field.endsWith("_phone");
