"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { encodingWord } from "@/lib/imports/import-words";
import type { Reading, ReadingOptions } from "@/lib/imports/reading";

interface ReadChoicesProps {
  reading: Reading;
  chosen: ReadingOptions;
  pending: boolean;
  onReadAnew: (options: ReadingOptions) => void;
}

const detect = { value: "", label: "Find out" };
const encodings = ["utf-8", "windows-1252", "iso-8859-1", "macintosh", "utf-16le", "utf-16be"].map(
  (value) => ({
    value,
    label: encodingWord(value),
  }),
);
const delimiters = [
  { value: ",", label: "Comma" },
  { value: ";", label: "Semicolon" },
  { value: "\t", label: "Tab" },
  { value: "|", label: "Bar" },
  { value: "~", label: "Tilde" },
  { value: "^", label: "Caret" },
];
const quotes = [
  { value: '"', label: 'Double quotes "' },
  { value: "'", label: "Single quotes '" },
  { value: "none", label: "None: quotes are text" },
];

/** What a person can set instead of what was detected. The file is then read anew. */
export function ReadChoices({ reading, chosen, pending, onReadAnew }: ReadChoicesProps) {
  const [hasHeader, setHasHeader] = useState(reading.headerLine === null ? "no" : "yes");

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const part = chosen.part === undefined ? {} : { part: chosen.part };
    onReadAnew({ ...part, ...readForm(new FormData(event.currentTarget), hasHeader === "yes") });
  }

  return (
    <form
      onSubmit={send}
      className="grid gap-3 rounded-md border bg-subtle p-4 sm:grid-cols-2 lg:grid-cols-5"
    >
      {reading.container?.kind !== "workbook" && <TextChoices chosen={chosen} />}
      <Field label="Header">
        {(control) => (
          <Select
            {...control}
            value={hasHeader}
            onChange={(event) => setHasHeader(event.target.value)}
            options={[
              { value: "yes", label: "The list has one" },
              { value: "no", label: "No header" },
            ]}
          />
        )}
      </Field>
      {hasHeader === "yes" && (
        <Field label="Header in line">
          {(control) => (
            <Input
              {...control}
              name="headerLine"
              type="number"
              min={1}
              defaultValue={reading.headerLine ?? 1}
            />
          )}
        </Field>
      )}
      <div className="flex items-end sm:col-span-2 lg:col-span-5">
        <Button type="submit" pending={pending}>
          Read the file again
        </Button>
      </div>
    </form>
  );
}

/** How bytes become characters and characters cells; a workbook says that itself. */
function TextChoices({ chosen }: Pick<ReadChoicesProps, "chosen">) {
  return (
    <>
      <Field label="Characters">
        {(control) => (
          <Select
            {...control}
            name="encoding"
            defaultValue={chosen.encoding ?? ""}
            options={[detect, ...encodings]}
          />
        )}
      </Field>
      <Field label="Between cells">
        {(control) => (
          <Select
            {...control}
            name="delimiter"
            defaultValue={chosen.delimiter ?? ""}
            options={[detect, ...delimiters]}
          />
        )}
      </Field>
      <Field label="Around cells">
        {(control) => (
          <Select
            {...control}
            name="quote"
            defaultValue={chosen.quote === "" ? "none" : (chosen.quote ?? "")}
            options={[detect, ...quotes]}
          />
        )}
      </Field>
    </>
  );
}

/** What was chosen in the form; what is left to be found out is left out. */
function readForm(form: FormData, hasHeader: boolean): ReadingOptions {
  const text = (name: string) => String(form.get(name) ?? "");
  const [encoding, delimiter, quote, line] = [
    text("encoding"),
    text("delimiter"),
    text("quote"),
    Number(text("headerLine")),
  ];
  const header = hasHeader ? (line > 0 ? { headerLine: line } : {}) : { headerLine: null };
  return {
    ...(encoding ? { encoding } : {}),
    ...(delimiter ? { delimiter } : {}),
    ...(quote ? { quote: quote === "none" ? "" : quote } : {}),
    ...header,
  };
}
