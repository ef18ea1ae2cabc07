import { RadioGroup } from "@/components/ui/radio-group";
import { Section } from "@/components/ui/section";
import { type FoundDateOrder, showDate } from "@/lib/imports/date-order";
import { DateOrder } from "@/lib/people/mapping";

interface DateQuestionProps {
  found: FoundDateOrder;
  /** What a person said; null while nobody has. */
  said: DateOrder | null;
  onChoose: (order: DateOrder) => void;
}

/** Asks which of two ways the dates of a list are meant, or says which where they show it themselves. */
export function DateQuestion({ found: { example, sure, order }, said, onChoose }: DateQuestionProps) {
  const shown = example || "03/04/1980";
  return (
    <Section
      title="Dates"
      hint={
        sure
          ? "The list itself shows which number is the day."
          : "Nothing in the list shows for certain which number is the day."
      }
    >
      <RadioGroup
        legend={`What day is ${shown} in this list?`}
        name="date-order"
        value={said ?? (sure ? order : "")}
        onChange={(value) => onChoose(DateOrder.parse(value))}
        options={[
          { value: "mdy", label: showDate(shown, "mdy"), hint: "month first" },
          { value: "dmy", label: showDate(shown, "dmy"), hint: "day first" },
        ]}
      />
    </Section>
  );
}
