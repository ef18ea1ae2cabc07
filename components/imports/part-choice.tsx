"use client";

import { Select } from "@/components/ui/select";
import type { Container } from "@/lib/imports/reading";
import { formatBytes } from "@/lib/text/format";

interface PartChoiceProps {
  container: Container;
  pending: boolean;
  onChoose: (part: string) => void;
}

/** Which sheet of a workbook, or which list of an archive, is loaded; another one is read at once. */
export function PartChoice({ container: { kind, part, parts }, pending, onChoose }: PartChoiceProps) {
  const words = kind === "workbook" ? "Sheet" : "List in the archive";
  return (
    <div className="flex flex-wrap items-center gap-2">
      <label htmlFor="part">{words}</label>
      <Select
        id="part"
        value={part}
        disabled={pending}
        onChange={(event) => onChoose(event.target.value)}
        options={parts.map(({ name, bytes }) => ({
          value: name,
          label: kind === "workbook" ? name : `${name} (${formatBytes(bytes)})`,
        }))}
      />
      <p className="text-sm text-ink-2">Each is loaded by itself.</p>
    </div>
  );
}
