import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import { leastThreshold } from "@/lib/duplicates/duplicates";
import { formatCount, formatDateTime, pluralise } from "@/lib/text/format";
import { ThresholdChoice } from "./threshold-choice";

interface SearchOutcomeProps {
  search: { by: string; at: string; contacts: number };
  groups: number;
  /** How many contacts fewer there were, were each group one. */
  wouldGo: number;
  /** How certain the links of these groups are at least. */
  threshold: number;
  actions: ReactNode;
}

/** How much the last search found at this certainty, which can be changed. */
export function SearchOutcome({ search, groups, wouldGo, threshold, actions }: SearchOutcomeProps) {
  return (
    <Section
      title={`${formatCount(groups)} ${pluralise(groups, "group")}, ${formatCount(wouldGo)} ${pluralise(wouldGo, "contact")} too many`}
      hint={`${formatCount(search.contacts)} contacts were compared ${formatDateTime(search.at)} by ${search.by}.`}
      actions={actions}
    >
      <ThresholdChoice value={Math.round(threshold * 100)} least={leastThreshold * 100} />
    </Section>
  );
}
