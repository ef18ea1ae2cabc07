"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useAction } from "@/components/ui/use-action";
import type { Result } from "@/lib/platform/result";
import type { Slug } from "@/lib/platform/tenant";

/** The first page of a portal without campaigns: two ways to begin. */
export function Welcome({
  onDemo,
}: {
  onDemo: (input: Record<string, never>) => Promise<Result<{ slug: Slug }>>;
}) {
  const router = useRouter();
  const { pending, failure, run } = useAction();
  return (
    <div className="max-w-xl space-y-4">
      {failure && <Notice tone="bad" title={failure.message} live />}
      <p>
        A campaign has its own contacts, lists, staff and colour; nobody sees another one's. Create the first,
        or look around in a demo with 83,067 made-up contacts.
      </p>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" href="/manager/campaigns/new">
          Create a campaign
        </Button>
        <Button
          pending={pending}
          onClick={() =>
            run(
              () => onDemo({}),
              ({ slug }) => router.push(`/c/${slug}/contacts`),
            )
          }
        >
          {pending ? "Making 83,067 contacts …" : "Load the demo campaign"}
        </Button>
      </div>
    </div>
  );
}
