import { notUsed, targetGroups } from "@/components/imports/target-groups";
import { Combobox } from "@/components/ui/combobox";
import { Row } from "@/components/ui/row";
import { Table } from "@/components/ui/table";
import { Td } from "@/components/ui/td";
import { Th } from "@/components/ui/th";
import { columnName } from "@/lib/imports/import-words";
import { isField, targetLabel } from "@/lib/people/fields";
import { voterFields } from "@/lib/voters/voter-fields";

/** A column of a list of voters: the field that it fills ("address1#2" for the second part of an address), or what else it is used for. */
export interface VoterColumn {
  header: string;
  samples: readonly string[];
  target: string | null;
  use: "votes" | "score" | "withheld" | null;
}

interface VoterColumnsProps {
  label: string;
  columns: readonly VoterColumn[];
  onChange: (index: number, target: string | null) => void;
}

const uses = {
  votes: "Who voted",
  score: "A score",
  withheld: "Whose data is withheld",
} as const;

/** "Address, part 2". */
function fieldWords(target: string | null): string {
  const [field = "", part] = (target ?? "").split("#");
  if (!isField(field)) return "Not used";
  return part ? `${targetLabel(field)}, part ${part}` : targetLabel(field);
}

/** The columns of a list of voters, each with its values and the field that it fills, which can be changed. */
export function VoterColumns({ label, columns, onChange }: VoterColumnsProps) {
  const usedBy = new Map(
    columns.flatMap(({ header, target }, index): [string, string][] =>
      target === null ? [] : [[target, columnName(header, index)]],
    ),
  );
  return (
    <Table label={label} stacked>
      <thead>
        <tr>
          <Th>Column</Th>
          <Th>Values</Th>
          <Th>Goes to</Th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ header, samples, target, use }, index) => {
          const name = columnName(header, index);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their places, and two may have one header
            <Row key={index}>
              <Td truncate title={name} className="font-medium sm:max-w-52!">
                {name}
              </Td>
              <Td label="Values" truncate title={samples.join(" · ")} className="max-w-60 text-ink-2">
                {samples.length === 0 ? "all blank" : samples.join(" · ")}
              </Td>
              <Td label="Goes to" className="w-60 min-w-48 max-sm:w-auto!">
                {use === null || target !== null ? (
                  <Combobox
                    label={`Field for ${name}`}
                    groups={targetGroups([], usedBy, voterFields)}
                    value={target ?? notUsed}
                    valueLabel={fieldWords(target)}
                    onChange={(value) => onChange(index, value === notUsed ? null : value)}
                  />
                ) : (
                  <span className="text-ink-2">{uses[use]}</span>
                )}
              </Td>
            </Row>
          );
        })}
      </tbody>
    </Table>
  );
}
