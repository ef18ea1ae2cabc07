"use client";

import { Pencil } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { ContactField } from "@/lib/contacts/contact-field";
import { shorten, showValue } from "@/lib/contacts/show-value";
import type { PersonId } from "@/lib/people/person-id";
import type { Slug } from "@/lib/platform/tenant";
import type { SaveContact } from "./field-actions";
import { FieldEditor } from "./field-editor";

interface EditableFieldProps {
  slug: Slug;
  id: PersonId;
  field: ContactField;
  label: string;
  /** As it is kept; "" for none. */
  value: string;
  /** Left out for those who only read. */
  onSave?: SaveContact | undefined;
}

const longest = 300;

/** A value with its label. Press it, or Enter on it, to change it; Enter saves, Esc leaves it as it was. */
export function EditableField({ slug, id, field, label, value, onSave }: EditableFieldProps) {
  const [editing, setEditing] = useState(false);
  const [announcement, setAnnouncement] = useState("");
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !editing) button.current?.focus();
    wasEditing.current = editing;
  }, [editing]);

  const shown = showValue(field, value);
  const words = shown ? (
    <span className="whitespace-pre-line wrap-anywhere" title={shown.length > longest ? shown : undefined}>
      {shorten(shown, longest)}
    </span>
  ) : (
    <span className="text-ink-3">
      <span aria-hidden>–</span>
      <span className="sr-only">not known</span>
    </span>
  );
  return (
    <div className="flex gap-4">
      <dt className="w-2/5 max-w-44 shrink-0 py-1.5 text-ink-2 wrap-anywhere">{label}</dt>
      <dd className="min-w-0 flex-1">
        {editing && onSave ? (
          <FieldEditor
            {...{ slug, id, field, label, value, onSave }}
            onDone={(saved) => {
              setEditing(false);
              setAnnouncement(saved ? `${label} saved` : "");
            }}
          />
        ) : onSave ? (
          <button
            ref={button}
            type="button"
            aria-label={`Change ${label}: ${shown || "not known"}`}
            onClick={() => setEditing(true)}
            className="group -mx-2 flex w-[calc(100%+1rem)] items-start gap-2 rounded-md px-2 py-1.5 text-left -outline-offset-2 hover:bg-muted pointer-coarse:min-h-11"
          >
            <span className="min-w-0 flex-1">{words}</span>
            <Pencil
              aria-hidden
              className="mt-0.5 size-3.5 shrink-0 text-ink-3 opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100 pointer-coarse:opacity-100 print:hidden"
            />
          </button>
        ) : (
          <div className="py-1.5">{words}</div>
        )}
        <span role="status" className="sr-only">
          {announcement}
        </span>
      </dd>
    </div>
  );
}
