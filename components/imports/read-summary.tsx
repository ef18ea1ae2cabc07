"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Row } from "@/components/ui/row";
import { Table } from "@/components/ui/table";
import { Td } from "@/components/ui/td";
import { Th } from "@/components/ui/th";
import { columnName, readingWords } from "@/lib/imports/import-words";
import type { Reading, ReadingOptions } from "@/lib/imports/reading";
import { PartChoice } from "./part-choice";
import { ReadChoices } from "./read-choices";

interface ReadSummaryProps {
  reading: Reading;
  chosen: ReadingOptions;
  pending: boolean;
  onReadAnew: (options: ReadingOptions) => void;
}

const shownRows = 10;
const quoteTrouble: ReadonlySet<string> = new Set(["unclosed_quote", "stray_quote"]);

/** What was detected, in words, with the first rows as they are; what isn't right can be changed. */
export function ReadSummary({ reading, chosen, pending, onReadAnew }: ReadSummaryProps) {
  const [open, setOpen] = useState(false);
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p>{readingWords(reading)}</p>
        <Button size="sm" variant="ghost" aria-expanded={open} onClick={() => setOpen(!open)}>
          Not right?
        </Button>
      </div>
      {reading.container && reading.container.parts.length > 1 && (
        <PartChoice
          container={reading.container}
          pending={pending}
          onChoose={(part) => onReadAnew({ part })}
        />
      )}
      {open && <ReadChoices reading={reading} chosen={chosen} pending={pending} onReadAnew={onReadAnew} />}
      {reading.problems.map((problem) => (
        <Notice
          key={`${problem.kind}-${problem.line}`}
          tone={problem.level === "info" ? "info" : problem.level === "error" ? "bad" : "warn"}
          title={problem.message}
          action={
            quoteTrouble.has(problem.kind) &&
            chosen.quote !== "" && (
              <Button size="sm" pending={pending} onClick={() => onReadAnew({ ...chosen, quote: "" })}>
                Read every quotation mark as text
              </Button>
            )
          }
        />
      ))}
      <Table label="The first rows as they are in the file" maxHeight="26rem">
        <thead>
          <tr>
            {reading.columns.map(({ header, index }) => (
              <Th key={index}>
                <span
                  className="inline-block max-w-44 truncate align-middle"
                  title={columnName(header, index)}
                >
                  {columnName(header, index)}
                </span>
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reading.preview.slice(0, shownRows).map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name
            <Row key={row}>
              {reading.columns.map(({ index }) => (
                <Td key={index} truncate title={cells[index] ?? ""}>
                  {cells[index] ?? ""}
                </Td>
              ))}
            </Row>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
