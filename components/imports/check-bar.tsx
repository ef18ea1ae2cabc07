"use client";

import { Button } from "@/components/ui/button";
import type { Plan } from "@/lib/imports/import-plan";
import { contactsTouched } from "@/lib/imports/import-words";
import type { PlanWarning } from "@/lib/imports/plan-warnings";
import { formatCount, pluralise } from "@/lib/text/format";
import { outcomeParts } from "./outcome-parts";
import { StepBar } from "./step-bar";
import { WarningList } from "./warning-list";

interface CheckBarProps {
  plan: Plan;
  warnings: readonly PlanWarning[];
  agreed: readonly string[];
  onAgree: (agreed: string[]) => void;
  pending: boolean;
  /** Which way the list is loaded, and why. */
  because: string;
  /** Where its columns are matched. */
  backHref: string;
  onImport: () => void;
}

/** The one button that loads a list, over what it would do once more; what is unusual is ticked first. */
export function CheckBar(props: CheckBarProps) {
  const { plan, warnings, agreed, onAgree, pending, because, backHref, onImport } = props;
  const touched = contactsTouched(plan.figures);
  const asks = warnings.some(({ key }) => !agreed.includes(key));
  return (
    <StepBar parts={outcomeParts(plan.figures)}>
      <WarningList warnings={warnings} agreed={agreed} onAgree={onAgree} />
      <Button
        variant="primary"
        size="lg"
        pending={pending}
        disabled={touched === 0 || asks}
        onClick={onImport}
      >
        {touched === 0
          ? "Nothing to import"
          : `Import ${formatCount(touched)} ${pluralise(touched, "contact")}`}
      </Button>
      <Button variant="ghost" href={backHref}>
        Back to the columns
      </Button>
      <div className="text-sm text-ink-2">
        Can be undone at any time{" "}
        <details className="inline-block align-top">
          <summary className="list-none rounded-sm underline decoration-edge decoration-dotted underline-offset-3">
            how
          </summary>
          <p className="max-w-md pt-1">{`${because}. An undo takes out whom it made and puts back what it changed.`}</p>
        </details>
      </div>
    </StepBar>
  );
}
