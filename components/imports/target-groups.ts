import type { ComboboxGroup, ComboboxOption } from "@/components/ui/combobox-options";
import { fieldGroups, fieldNames, fields, isField, type PersonField } from "@/lib/people/fields";

/** The value of "Not used" in the list of fields. */
export const notUsed = "";

/** The fields that a column can go to (`among`), the likely ones first, each saying which column fills it already. */
export function targetGroups(
  suggestions: readonly string[],
  usedBy: ReadonlyMap<string, string>,
  among: readonly PersonField[] = fieldNames,
): ComboboxGroup[] {
  const option = (field: PersonField): ComboboxOption => {
    const note = usedBy.get(field);
    return {
      value: field,
      label: fields[field].label,
      keywords: field,
      ...(note ? { note: `filled by ${note}` } : {}),
    };
  };
  const likely = suggestions.filter(isField).map(option);
  return [
    { options: [{ value: notUsed, label: "Not used" }] },
    ...(likely.length > 0 ? [{ label: "Likely", options: likely }] : []),
    ...fieldGroups.flatMap((group) => {
      const options = among.filter((field) => fields[field].group === group).map(option);
      return options.length === 0 ? [] : [{ label: group, options }];
    }),
  ];
}
