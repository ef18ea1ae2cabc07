import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { formatScore } from "@/lib/text/format";

interface ScoreChoiceProps {
  score: { name: string; least: number | null; most: number | null } | null;
  scores: readonly { name: string; least: number; most: number }[];
}

/** Narrows voters down by a vendor's score: which, from, to. Fields of the form around it. */
export function ScoreChoice({ score, scores }: ScoreChoiceProps) {
  return (
    <>
      <Select
        name="score"
        aria-label="Score"
        defaultValue={score?.name ?? ""}
        options={[
          { value: "", label: "Score: any" },
          ...scores.map(({ name, least, most }) => ({
            value: name,
            label: `${name} (${formatScore(least)} to ${formatScore(most)})`,
          })),
        ]}
      />
      {(["least", "most"] as const).map((name) => (
        <span key={name} className="w-20">
          <Input
            name={name}
            inputMode="decimal"
            aria-label={name === "least" ? "Score from" : "Score to"}
            placeholder={name === "least" ? "from" : "to"}
            defaultValue={score?.[name] ?? ""}
            autoComplete="off"
          />
        </span>
      ))}
    </>
  );
}
