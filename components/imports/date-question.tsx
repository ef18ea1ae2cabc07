import { RadioGroup } from "@/components/ui/radio-group";
import { type FoundDateOrder, showDate } from "@/lib/imports/date-order";
import { DateOrder } from "@/lib/people/mapping";

interface DateQuestionProps {
  found: FoundDateOrder;
  /** Null while nobody has said it. */
  chosen: DateOrder | null;
  onChoose: (order: DateOrder) => void;
}

/** Asks which of two ways the dates of a list are meant, where they don't show it. */
export function DateQuestion({ found: { example }, chosen, onChoose }: DateQuestionProps) {
  const shown = example || "03/04/1980";
  return (
    <RadioGroup
      legend={`What day is ${shown} in this list?`}
      name="date-order"
      value={chosen ?? ""}
      onChange={(value) => onChoose(DateOrder.parse(value))}
      options={[
        { value: "mdy", label: showDate(shown, "mdy"), hint: "month first" },
        { value: "dmy", label: showDate(shown, "dmy"), hint: "day first" },
      ]}
    />
  );
}
