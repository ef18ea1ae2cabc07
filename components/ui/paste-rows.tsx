"use client";

import { useState } from "react";
import { formatCount, pluralise } from "@/lib/text/format";
import { Button } from "./button";
import { Textarea } from "./textarea";

interface PasteRowsProps {
  onPaste: (text: string) => void;
  onCancel: () => void;
}

/** A box for rows copied from a spreadsheet or an e-mail. */
export function PasteRows({ onPaste, onCancel }: PasteRowsProps) {
  const [text, setText] = useState("");
  const rows = text.split(/\r\n|\r|\n/u).filter((line) => line.trim()).length;
  return (
    <div className="rounded-md border p-4">
      <label htmlFor="pasted-rows" className="mb-1 block font-medium">
        Rows, with their header in the first line
      </label>
      <Textarea
        id="pasted-rows"
        autoFocus
        rows={10}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="font-mono text-sm whitespace-pre"
      />
      <div className="mt-3 flex flex-wrap justify-end gap-2">
        <Button onClick={onCancel}>Choose a file instead</Button>
        <Button variant="primary" disabled={rows < 2} onClick={() => onPaste(text)}>
          {rows < 2 ? "Read rows" : `Read ${formatCount(rows - 1)} ${pluralise(rows - 1, "row")}`}
        </Button>
      </div>
    </div>
  );
}
