"use client";

import { Pencil, Plus, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { type FilterGroup, groupKinds, isGroup } from "@/lib/contacts/filter/filter-step";
import { type IdNames, stepWords } from "@/lib/contacts/filter/filter-words";
import { useFirstFocus } from "./use-first-focus";

interface EditGroupProps {
  group: FilterGroup;
  names: IdNames;
  onKind: (kind: FilterGroup["kind"]) => void;
  /** Gets the place of the condition; one behind the last makes another. */
  onEdit: (place: number) => void;
  onRemove: (place: number) => void;
  onDone: () => void;
}

const kindLabels = { any: "any of these is so", all: "all of these are so", none: "none of these is so" };

/** Several conditions that are one step: how they come together, and each with a way to change it or take it off. */
export function EditGroup({ group, names, onKind, onEdit, onRemove, onDone }: EditGroupProps) {
  const choice = useFirstFocus<HTMLSelectElement>();
  return (
    <>
      <div className="flex items-center gap-2 border-b px-3 py-1.5">
        <span className="text-ink-2">Contacts of whom</span>
        <select
          ref={choice}
          aria-label="How the conditions come together"
          value={group.kind}
          onChange={(event) => onKind(groupKinds.find((kind) => kind === event.target.value) ?? group.kind)}
          className="h-7 rounded-sm bg-raised font-medium pointer-coarse:h-11 pointer-coarse:text-lg"
        >
          {groupKinds.map((kind) => (
            <option key={kind} value={kind}>
              {kindLabels[kind]}
            </option>
          ))}
        </select>
      </div>
      <ul aria-label="Conditions" className="max-h-72 overflow-y-auto py-1">
        {group.steps.map((step, place) => {
          const { label, verb, values } = stepWords(step, names);
          const words = [label, verb, values].filter(Boolean).join(" ");
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a condition is its place
            <li key={place} className="flex items-center gap-1 py-0.5 pr-1.5 pl-3">
              <span className="min-w-0 flex-1 truncate" title={words}>
                <span className="text-ink-2">
                  {label} {verb}
                </span>{" "}
                {values}
              </span>
              {!isGroup(step) && (
                <IconButton label={`Change ${words}`} icon={<Pencil />} onClick={() => onEdit(place)} />
              )}
              <IconButton label={`Remove ${words}`} icon={<X />} onClick={() => onRemove(place)} />
            </li>
          );
        })}
      </ul>
      <div className="flex items-center justify-between gap-2 border-t px-3 py-2">
        <Button variant="ghost" size="sm" icon={<Plus />} onClick={() => onEdit(group.steps.length)}>
          Condition
        </Button>
        <Button size="sm" onClick={onDone}>
          Done
        </Button>
      </div>
    </>
  );
}
