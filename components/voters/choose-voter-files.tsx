import type { FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FileInput } from "@/components/ui/file-input";
import { Select } from "@/components/ui/select";

interface ChooseVoterFilesProps {
  layouts: readonly { name: string; label: string }[];
  pending: boolean;
  onSend: (files: readonly File[], layout: string) => void;
}

/** Chooses the files of a release, and their layout where their headers don't tell it. */
export function ChooseVoterFiles({ layouts, pending, onSend }: ChooseVoterFilesProps) {
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const files = form.getAll("files").filter((file): file is File => file instanceof File && file.size > 0);
    onSend(files, String(form.get("layout") ?? "auto"));
  }
  return (
    <form onSubmit={send} className="max-w-xl space-y-4">
      <Field label="Files" hint="CSV, text or .zip; voters, and who voted when.">
        {(control) => <FileInput {...control} name="files" multiple />}
      </Field>
      <Field label="Layout" id="layout">
        {(control) => (
          <Select
            {...control}
            name="layout"
            options={[
              { value: "auto", label: "By its headers" },
              ...layouts.map(({ name, label }) => ({ value: name, label })),
            ]}
          />
        )}
      </Field>
      <Button type="submit" variant="primary" pending={pending}>
        Read the files
      </Button>
    </form>
  );
}
