import type { FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { ReleaseFacts } from "./release-facts";
import type { ReleaseReading } from "./use-release-reading";
import { VoterLists } from "./voter-lists";

interface ReleaseFormProps {
  read: ReleaseReading;
  /** Today, as an ISO date. */
  today: string;
  pending: boolean;
  onChange: (list: number, column: number, target: string | null) => void;
  onLoad: (facts: { state: string; asOf: string; terms: string }) => void;
  onOther: () => void;
}

/** What the files of a release are, and what is said of it before it is loaded. */
export function ReleaseForm({ read, today, pending, onChange, onLoad, onOther }: ReleaseFormProps) {
  function load(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "");
    onLoad({ state: text("state"), asOf: text("asOf"), terms: text("terms") });
  }
  return (
    <form onSubmit={load} className="space-y-4">
      <VoterLists lists={read.lists} onChange={onChange} />
      {read.passedOver.length > 0 && (
        <Notice tone="info" title="Not read in the archives">
          {read.passedOver.join(", ")}
        </Notice>
      )}
      <ReleaseFacts today={today} />
      <div className="flex gap-2">
        <Button type="submit" variant="primary" pending={pending}>
          Load the release
        </Button>
        <Button onClick={onOther}>Other files</Button>
      </div>
    </form>
  );
}
