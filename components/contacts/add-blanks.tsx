"use client";

import { useState } from "react";
import type { ContactField } from "@/lib/contacts/contact-field";
import type { PersonId } from "@/lib/people/person-id";
import type { Slug } from "@/lib/platform/tenant";
import { Fact } from "./fact";
import type { SaveContact } from "./field-actions";
import { FieldEditor } from "./field-editor";

interface Blank {
  field: ContactField;
  label: string;
}

interface AddBlanksProps {
  slug: Slug;
  id: PersonId;
  blanks: readonly Blank[];
  onSave: SaveContact;
}

const atFirst = 3;

/** "home phone" of "Home phone", but "ZIP" stays. */
const inSentence = (label: string) =>
  /^.\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

/** Facts that aren't known, folded into one line: each is added by pressing its name. */
export function AddBlanks({ slug, id, blanks, onSave }: AddBlanksProps) {
  const [chosen, setChosen] = useState<Blank>();
  const [all, setAll] = useState(false);
  if (blanks.length === 0) return null;
  const shown = all || blanks.length === atFirst + 1 ? blanks : blanks.slice(0, atFirst);
  const more = blanks.length - shown.length;
  return (
    <>
      {chosen && (
        <dl>
          <Fact label={chosen.label}>
            <FieldEditor
              key={chosen.field}
              {...{ slug, id, onSave, ...chosen }}
              value=""
              onDone={() => setChosen(undefined)}
            />
          </Fact>
        </dl>
      )}
      <p className="py-1 text-sm text-ink-3 print:hidden">
        Add{" "}
        {shown.map((blank, place) => (
          <span key={blank.field}>
            {place > 0 && ", "}
            <button type="button" onClick={() => setChosen(blank)} className={look}>
              {inSentence(blank.label)}
            </button>
          </span>
        ))}
        {more > 0 && (
          <>
            {" and "}
            <button type="button" onClick={() => setAll(true)} className={look}>
              {more} more
            </button>
          </>
        )}
      </p>
    </>
  );
}

const look =
  "rounded-sm text-ink-2 underline decoration-line-2 underline-offset-3 hover:text-ink pointer-coarse:min-h-11 pointer-coarse:min-w-11";
