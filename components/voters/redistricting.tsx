"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FileInput } from "@/components/ui/file-input";
import { FormError } from "@/components/ui/form-error";
import { Notice } from "@/components/ui/notice";
import { Row } from "@/components/ui/row";
import { Select } from "@/components/ui/select";
import { Table } from "@/components/ui/table";
import { Td } from "@/components/ui/td";
import { Th } from "@/components/ui/th";
import { useAction } from "@/components/ui/use-action";
import type { Result } from "@/lib/platform/result";
import { formatCount, pluralise } from "@/lib/text/format";
import type { DistrictKind } from "@/lib/voters/crosswalk";

interface Counts {
  district: string | null;
  votersNow: number;
  votersThen: number;
  contactsNow: number;
  contactsThen: number;
  supportersNow: number;
  supportersThen: number;
}
interface Found {
  districts: readonly Counts[];
  unnamed: number;
  badLines: readonly number[];
}
interface RedistrictingProps {
  kinds: readonly { kind: DistrictKind; label: string }[];
  onCount: (input: { kind: DistrictKind; text: string }) => Promise<Result<Found>>;
}

/** Counts with new districts beside today's, from a file of precincts. */
export function Redistricting({ kinds, onCount }: RedistrictingProps) {
  const { pending, failure, run } = useAction();
  const [found, setFound] = useState<Found>();
  const [trouble, setTrouble] = useState<string>();
  async function count(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const file = form.get("file");
    const kind = kinds.find((one) => one.kind === form.get("kind"))?.kind;
    const chosen = file instanceof File && file.size > 0 ? file : null;
    setTrouble(chosen ? undefined : "Choose the file of precincts first.");
    if (!chosen || !kind) return;
    const text = await chosen.text();
    run(() => onCount({ kind, text }), setFound);
  }
  return (
    <div className="space-y-6">
      <form onSubmit={count} className="max-w-xl space-y-4">
        <FormError {...(trouble || failure ? { message: trouble ?? failure?.message } : {})} />
        <Field
          label="Crosswalk"
          hint="A line a precinct: its name as in the voter file, a comma, its new district."
        >
          {(control) => <FileInput {...control} name="file" accept=".csv,.txt,.tsv" />}
        </Field>
        <Field label="Which districts">
          {(control) => (
            <Select
              {...control}
              name="kind"
              options={kinds.map(({ kind, label }) => ({ value: kind, label }))}
            />
          )}
        </Field>
        <Button type="submit" variant="primary" pending={pending}>
          Count
        </Button>
      </form>
      {found && <Counted {...found} />}
    </div>
  );
}

function Counted({ districts, unnamed, badLines }: Found) {
  return (
    <div className="space-y-3">
      {badLines.length > 0 && (
        <Notice
          tone="warn"
          title={`${pluralise(badLines.length, "Line")} ${badLines.join(", ")} can't be used`}
        >
          A line needs a precinct and its district, and says of a precinct only one.
        </Notice>
      )}
      {unnamed > 0 && (
        <p className="text-ink-2">
          {formatCount(unnamed)} {pluralise(unnamed, "voter")} of precincts that the file doesn't name stay
          where they are.
        </p>
      )}
      <Table label="Districts today and then">
        <thead>
          <tr>
            <Th>District</Th>
            <Th numeric>Voters today</Th>
            <Th numeric>Then</Th>
            <Th numeric>Contacts today</Th>
            <Th numeric>Then</Th>
            <Th numeric>Supporters today</Th>
            <Th numeric>Then</Th>
          </tr>
        </thead>
        <tbody>
          {districts.map((one) => (
            <Row key={one.district}>
              <Td>{one.district ?? "None"}</Td>
              <Td numeric>{formatCount(one.votersNow)}</Td>
              <Td numeric>{formatCount(one.votersThen)}</Td>
              <Td numeric>{formatCount(one.contactsNow)}</Td>
              <Td numeric>{formatCount(one.contactsThen)}</Td>
              <Td numeric>{formatCount(one.supportersNow)}</Td>
              <Td numeric>{formatCount(one.supportersThen)}</Td>
            </Row>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
