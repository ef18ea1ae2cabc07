import type { ComponentProps } from "react";
import { PageHeader } from "@/components/ui/page-header";
import { walkFrom } from "@/lib/review/walk";
import { ReviewProgress } from "./review-progress";
import { ReviewWalk } from "./review-walk";

interface ReviewHeaderProps {
  title: string;
  /** The campaign's address. */
  base: string;
  /** Where this review is, with the place left out. */
  path: string;
  query?: Record<string, string>;
  /** Whether a case is in hand, which one, from 0, and how many wait. */
  isAsked: boolean;
  place: number;
  waiting: number;
  /** What was decided already; absent where nothing could be yet. */
  decided: ComponentProps<typeof ReviewProgress>["decided"] | undefined;
}

/** What is asked, how far one is, and the way along the cases. */
export function ReviewHeader(props: ReviewHeaderProps) {
  const { title, base, path, query = {}, isAsked, place, waiting, decided } = props;
  const done = decided?.reduce((sum, { count }) => sum + count, 0) ?? 0;
  return (
    <PageHeader
      title={title}
      crumbs={[{ label: "Review", href: `${base}/review` }]}
      subtitle={
        decided &&
        done + waiting > 0 && (
          <ReviewProgress place={isAsked ? done + place + 1 : done} waiting={waiting} decided={decided} />
        )
      }
      actions={waiting > 1 && <ReviewWalk {...walkFrom({ path, query, place, waiting })} />}
    />
  );
}
