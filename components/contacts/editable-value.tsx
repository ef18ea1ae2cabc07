"use client";

import clsx from "clsx";
import { useEffect, useRef, useState } from "react";
import type { ContactField } from "@/lib/contacts/contact-field";
import type { PersonId } from "@/lib/people/person-id";
import type { Slug } from "@/lib/platform/tenant";
import type { SaveContact } from "./field-actions";
import { FieldEditor } from "./field-editor";
import { ValueButton } from "./value-button";
import { ValueWords } from "./value-words";

export interface EditableValueProps {
  slug: Slug;
  id: PersonId;
  field: ContactField;
  label: string;
  /** As it is kept; "" for none. */
  value: string;
  /** As it is written. */
  shown: string;
  /** By which the contact must not be reached here: it is struck through, and this stands behind it. */
  forbidden?: string | undefined;
  /** It is a part of a line, beside others. */
  inline?: boolean;
  /** Left out for those who only read. */
  onSave?: SaveContact | undefined;
}

/** A value. Press it, or Enter on it, to change it; Enter saves, Esc leaves it as it was. */
export function EditableValue(props: EditableValueProps) {
  const { slug, id, field, label, value, shown, forbidden, inline = false, onSave } = props;
  const [editing, setEditing] = useState(false);
  const [announcement, setAnnouncement] = useState("");
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !editing) button.current?.focus();
    wasEditing.current = editing;
  }, [editing]);

  const words = <ValueWords shown={shown} forbidden={forbidden} />;
  const onDone = (saved: boolean) => {
    setEditing(false);
    setAnnouncement(saved ? `${label} saved` : "");
  };
  if (!onSave) return <div className={inline ? undefined : "py-1"}>{words}</div>;
  return (
    <div className={clsx("min-w-0", (!inline || editing) && "w-full")}>
      {editing ? (
        <FieldEditor
          {...{ slug, id, field, label, value, onSave, onDone }}
          // Phones are typed as they are written; all else as it is kept.
          first={field.endsWith("_phone") ? shown : value}
        />
      ) : (
        <ValueButton
          ref={button}
          label={`Change ${label}: ${[shown, forbidden].filter(Boolean).join(", ")}`}
          inline={inline}
          onPress={() => setEditing(true)}
        >
          {words}
        </ValueButton>
      )}
      <span role="status" className="sr-only">
        {announcement}
      </span>
    </div>
  );
}
