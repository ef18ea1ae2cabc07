import { Checkbox } from "@/components/ui/checkbox";

interface WarningListProps {
  warnings: readonly { key: string; message: string }[];
  agreed: readonly string[];
  onAgree: (agreed: string[]) => void;
}

/** What a person must agree to, each with a box to tick. */
export function WarningList({ warnings, agreed, onAgree }: WarningListProps) {
  if (warnings.length === 0) return null;
  return (
    <fieldset className="w-full space-y-2 rounded-md border border-warn/40 bg-warn-soft p-3">
      <legend className="sr-only">Tick what you mean to do</legend>
      <p className="font-medium">This is unusual. Tick what you mean to do:</p>
      {warnings.map(({ key, message }) => (
        <Checkbox
          key={key}
          label={message}
          checked={agreed.includes(key)}
          onChange={(event) =>
            onAgree(event.target.checked ? [...agreed, key] : agreed.filter((other) => other !== key))
          }
        />
      ))}
    </fieldset>
  );
}
