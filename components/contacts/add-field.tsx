"use client";

import { useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import type { ContactField } from "@/lib/contacts/contact-field";
import type { PersonId } from "@/lib/people/person-id";
import type { Slug } from "@/lib/platform/tenant";
import type { SaveContact } from "./field-actions";
import { FieldEditor } from "./field-editor";

interface AddFieldProps {
  slug: Slug;
  id: PersonId;
  /** Fields that the contact has no value for yet. */
  offered: readonly { field: ContactField; label: string }[];
  onSave: SaveContact;
}

/** Gives a contact a value of a field that isn't shown yet, or of a new one. */
export function AddField({ slug, id, offered, onSave }: AddFieldProps) {
  const [chosen, setChosen] = useState<{ field: ContactField; label: string }>();
  if (chosen) {
    return (
      <div className="flex gap-4 border-y">
        <div className="w-2/5 max-w-44 shrink-0 py-1.5 text-ink-2 wrap-anywhere">{chosen.label}</div>
        <div className="min-w-0 flex-1">
          <FieldEditor {...{ slug, id, onSave, ...chosen }} value="" onDone={() => setChosen(undefined)} />
        </div>
      </div>
    );
  }
  return (
    <Combobox
      label="Add a value"
      placeholder="Add another value"
      value=""
      groups={[{ options: offered.map(({ field, label }) => ({ value: field, label })) }]}
      onChange={(field) => setChosen(offered.find((one) => one.field === field))}
      onCreate={(words) => setChosen({ field: `custom:${words.slice(0, 80)}`, label: words.slice(0, 80) })}
      createLabel={(words) => `New field “${words}”`}
      className="max-w-60 print:hidden"
    />
  );
}
