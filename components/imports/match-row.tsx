"use client";

import type { ReactNode } from "react";
import { Combobox } from "@/components/ui/combobox";
import { Row } from "@/components/ui/row";
import { Status } from "@/components/ui/status";
import { Td } from "@/components/ui/td";
import type { MatchedColumn } from "@/lib/imports/matched-columns";
import { targetLabel } from "@/lib/people/fields";
import { notUsed, targetGroups } from "./target-groups";

interface MatchRowProps {
  column: MatchedColumn;
  /** Which column fills a field already, by the field. */
  usedBy: ReadonlyMap<string, string>;
  onChange: (target: string) => void;
  /** What can be said of its words. */
  children: ReactNode;
}

/** One column of the list: what it is called, what it holds, where it goes, and why. */
export function MatchRow({ column, usedBy, onChange, children }: MatchRowProps) {
  const { name, samples, target, proposal, clash, place } = column;
  return (
    <Row>
      <Td truncate title={name} className="font-medium sm:max-w-44!">
        {name}
      </Td>
      <Td label="Values" className="max-w-52">
        <ul className="min-w-0 text-ink-2">
          {samples.length === 0 && <li className="text-ink-3">all blank</li>}
          {samples.slice(0, 3).map((sample) => (
            <li key={sample} className="truncate" title={sample}>
              {sample}
            </li>
          ))}
        </ul>
      </Td>
      <Td label="Goes to" className="w-56 min-w-48 max-sm:w-auto!">
        <Combobox
          label={`Field for ${name}`}
          groups={targetGroups(proposal?.suggestions ?? [], usedBy)}
          value={target ?? notUsed}
          valueLabel={targetLabel(target)}
          onChange={onChange}
          onCreate={(words) => onChange(`custom:${words.trim().slice(0, 80)}`)}
          createLabel={(words) => `New field “${words}”`}
          {...(clash ? { "aria-invalid": true as const } : {})}
        />
        {place && (
          <p className="mt-1 text-sm text-ink-2">
            part {place.part} of {place.of}
          </p>
        )}
        {children}
      </Td>
      <Td label="Why" className="min-w-44">
        <div className="min-w-0">
          <MatchVerdict column={column} />
        </div>
      </Td>
    </Row>
  );
}

function MatchVerdict({ column: { target, proposal, clash, byPerson } }: { column: MatchedColumn }) {
  if (clash) return <Status tone="bad">used twice: choose one column</Status>;
  if (byPerson) return <Status tone="good">chosen by you</Status>;
  if (!proposal || target === null) {
    return (
      <>
        <Status tone={proposal?.verdict === "check" ? "warn" : "neutral"}>
          {proposal?.verdict === "check" ? "check" : "not used"}
        </Status>
        {proposal && <span className="block text-ink-2">{proposal.reason}</span>}
      </>
    );
  }
  return (
    <>
      <Status tone={proposal.verdict === "sure" ? "good" : "warn"}>
        {proposal.verdict === "sure" ? "sure" : "check"}
      </Status>
      <span className="block text-ink-2">{proposal.reason}</span>
    </>
  );
}
