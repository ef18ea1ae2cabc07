"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { useReviewKeys } from "./use-review-keys";

interface ReviewWalkProps {
  /** Absent at the first case. */
  earlierHref?: string | undefined;
  /** Absent where no other waits. */
  laterHref?: string | undefined;
}

/** The way along the cases without an answer: J and K, the arrows, and two links for a finger. */
export function ReviewWalk({ earlierHref, laterHref }: ReviewWalkProps) {
  const router = useRouter();
  const go = (href: string) => () => router.push(href, { scroll: false });
  useReviewKeys({
    ...(earlierHref && { earlier: go(earlierHref) }),
    ...(laterHref && { later: go(laterHref) }),
  });
  return (
    <nav aria-label="Cases" className="flex gap-1 print:hidden">
      {earlierHref && (
        <Button variant="ghost" size="sm" href={earlierHref} icon={<ChevronLeft aria-hidden />}>
          Earlier
        </Button>
      )}
      {laterHref && (
        <Button variant="ghost" size="sm" href={laterHref}>
          Later
          <ChevronRight aria-hidden />
        </Button>
      )}
    </nav>
  );
}
