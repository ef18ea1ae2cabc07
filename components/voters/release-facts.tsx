import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";

/** What is said of a release: whose voters, from when, on which terms. Fields of the form around it. */
export function ReleaseFacts({ today }: { today: string }) {
  return (
    <div className="max-w-xl space-y-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="State" id="state" hint="Where the files don't say it, or to add one." optional>
          {(control) => <Input {...control} name="state" maxLength={2} placeholder="OH" autoComplete="off" />}
        </Field>
        <Field label="Made on" id="asOf">
          {(control) => <Input {...control} type="date" name="asOf" defaultValue={today} />}
        </Field>
      </div>
      <Field label="Terms of use" id="terms" hint="Shown wherever voters leave the portal." optional>
        {(control) => <Textarea {...control} name="terms" rows={2} maxLength={2000} />}
      </Field>
    </div>
  );
}
