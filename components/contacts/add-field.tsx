"use client";

import { useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import type { ContactField } from "@/lib/contacts/contact-field";
import type { PersonId } from "@/lib/people/person-id";
import type { Slug } from "@/lib/platform/tenant";
import { Fact } from "./fact";
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
      <dl>
        <Fact label={chosen.label}>
          <FieldEditor {...{ slug, id, onSave, ...chosen }} value="" onDone={() => setChosen(undefined)} />
        </Fact>
      </dl>
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
