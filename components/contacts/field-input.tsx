"use client";

import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { partyLabels, supportLabels } from "@/lib/contacts/contact-field";

interface FieldInputProps {
  field: string;
  label?: string;
  value: string;
  onChange: (value: string) => void;
  long?: boolean;
  id?: string;
  "aria-invalid"?: true | undefined;
  "aria-describedby"?: string | undefined;
}

const types: Record<
  string,
  { type?: string; inputMode?: "numeric"; autoComplete?: string; placeholder?: string }
> = {
  cell_phone: { type: "tel", placeholder: "(614) 555-0123" },
  home_phone: { type: "tel", placeholder: "(614) 555-0123" },
  work_phone: { type: "tel", placeholder: "(614) 555-0123" },
  email: { type: "email", placeholder: "name@example.org" },
  date_of_birth: { placeholder: "3/9/1984" },
  registration_date: { placeholder: "3/9/2020" },
  zip: { inputMode: "numeric" },
  age: { inputMode: "numeric" },
};

/** The control in which a field of a contact is typed or chosen. */
export function FieldInput({ field, label, value, onChange, long, ...rest }: FieldInputProps) {
  const shared = { ...rest, "aria-label": label, value };
  const choices = field === "support_level" ? supportLabels : null;
  if (choices) {
    const options = [
      { value: "", label: "Not known" },
      ...Object.entries(choices).map(([key, text]) => ({ value: key, label: text })),
    ];
    return <Select {...shared} options={options} onChange={(event) => onChange(event.target.value)} />;
  }
  if (long) return <Textarea {...shared} rows={3} onChange={(event) => onChange(event.target.value)} />;
  const { type = "text", ...more } = types[field] ?? {};
  return (
    <span className="block">
      <Input
        {...shared}
        {...more}
        // A browser's own check would stop what the portal understands, such as "Ann <ann@example.org>".
        type={type === "email" ? "text" : type}
        inputMode={type === "email" ? "email" : more.inputMode}
        autoComplete="off"
        spellCheck={false}
        list={field === "party" ? "parties" : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {field === "party" && (
        <datalist id="parties">
          {Object.entries(partyLabels).map(([code, text]) => (
            <option key={code} value={code}>
              {text}
            </option>
          ))}
        </datalist>
      )}
    </span>
  );
}
