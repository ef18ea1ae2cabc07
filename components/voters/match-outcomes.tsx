import { Ledger } from "@/components/ui/ledger";
import type { VoterOutcome } from "@/lib/voters/match";

/** How many contacts are how registered, by the last comparison. */
export function MatchOutcomes({ counts }: { counts: Readonly<Record<VoterOutcome, number>> }) {
  return (
    <Ledger
      total={Object.values(counts).reduce((sum, count) => sum + count, 0)}
      totalLabel="contacts"
      parts={[
        { label: "matched", hint: "are a voter here", count: counts.matched, tone: "good" },
        {
          label: "need you",
          hint: "may be several voters, or one that isn't sure",
          count: counts.ambiguous,
          tone: "warn",
        },
        {
          label: "not in the district",
          hint: "are registered elsewhere in the file",
          count: counts.elsewhere,
          tone: "neutral",
        },
        {
          label: "probably not registered",
          hint: "are nobody in the file",
          count: counts.unregistered,
          tone: "neutral",
        },
      ]}
    />
  );
}
