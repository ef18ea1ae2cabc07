import { Row } from "@/components/ui/row";
import { Select } from "@/components/ui/select";
import { Table } from "@/components/ui/table";
import { Td } from "@/components/ui/td";
import { Th } from "@/components/ui/th";
import { usualMeaning, wordChoices } from "@/lib/imports/word-choices";
import type { Target } from "@/lib/people/fields";
import type { WordMeanings } from "@/lib/people/mapping";
import { formatCount } from "@/lib/text/format";

interface WordTableProps {
  target: Target;
  values: readonly { word: string; shown: string; rows: number }[];
  meanings: WordMeanings;
  onChange: (meanings: WordMeanings) => void;
}

const usual = "as usual";
const nothing = { value: "", label: "Nothing: leave it blank" };

/** A row a word: how often it stands in the list, and what it means. */
export function WordTable({ target, values, meanings, onChange }: WordTableProps) {
  const choices = wordChoices(target) ?? [];
  const keepsWords = target === "party" || target === "gender";
  const usualLabel = (word: string) => {
    const meaning = usualMeaning(target, word);
    const known = choices.find(({ value }) => value === meaning)?.label;
    return known ?? (keepsWords ? "As it is" : "Not understood: left blank");
  };
  function choose(word: string, value: string) {
    const { [word]: _, ...others } = meanings;
    onChange(value === usual ? others : { ...others, [word]: value });
  }
  return (
    <Table label="Words of the column" maxHeight="22rem">
      <thead>
        <tr>
          <Th>In the list</Th>
          <Th numeric>Rows</Th>
          <Th>Means</Th>
        </tr>
      </thead>
      <tbody>
        {values.map(({ word, shown, rows }) => (
          <Row key={word}>
            <Td truncate title={shown}>
              {shown}
            </Td>
            <Td numeric>{formatCount(rows)}</Td>
            <Td>
              <Select
                aria-label={`What “${shown}” means`}
                value={meanings[word] ?? usual}
                onChange={(event) => choose(word, event.target.value)}
                options={[{ value: usual, label: usualLabel(word) }, ...choices, nothing]}
              />
            </Td>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
