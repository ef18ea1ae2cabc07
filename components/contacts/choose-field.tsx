"use client";

import { useState } from "react";
import { findOptions } from "@/components/ui/combobox-options";
import { ComboboxSections } from "@/components/ui/combobox-sections";
import { useListbox } from "@/components/ui/use-listbox";
import type { FilterField } from "@/lib/contacts/filter/filter-fields";
import { groupBy } from "@/lib/contacts/group-by";
import { useFirstFocus } from "./use-first-focus";

interface ChooseFieldProps {
  fields: readonly FilterField[];
  onChoose: (field: FilterField) => void;
}

/** How many of the fields that are asked for most stand at the top, without their group. */
const topFields = 6;

function groupsOf(fields: readonly FilterField[]) {
  const option = ({ name, label }: FilterField) => ({ value: name, label, keywords: name });
  const rest = groupBy(fields.slice(topFields), ({ group }) => group);
  return [
    { options: fields.slice(0, topFields).map(option) },
    ...rest.map((of) => ({ label: of[0]?.group, options: of.map(option) })),
  ];
}

/** What contacts are to be asked for: a field, found by typing. */
export function ChooseField({ fields, onChoose }: ChooseFieldProps) {
  const [words, setWords] = useState("");
  const box = useFirstFocus<HTMLInputElement>();
  const sections = findOptions(groupsOf(fields), words);
  const options = sections.flatMap((section) => section.options);
  const choose = (index: number) => {
    const field = fields.find(({ name }) => name === options[index]?.value);
    if (field) onChoose(field);
  };
  const listbox = useListbox(options.length, 0, choose);
  return (
    <>
      <input
        {...listbox.box}
        ref={box}
        aria-label="Filter by"
        placeholder="Filter by …"
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          listbox.setActive(0);
        }}
        className="h-9 shrink-0 border-b bg-transparent px-3 outline-none pointer-coarse:h-11 pointer-coarse:text-lg"
      />
      <ComboboxSections label="Fields" sections={sections} value="" listbox={listbox} onChoose={choose} />
      {options.length === 0 && <p className="px-3 pt-1.5 pb-3 text-ink-3">Nothing fits “{words.trim()}”.</p>}
    </>
  );
}
