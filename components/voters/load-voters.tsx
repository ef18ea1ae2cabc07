"use client";

import { type FormEvent, useState } from "react";
import { watchJob } from "@/components/jobs/watch-job";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Section } from "@/components/ui/section";
import { useAction } from "@/components/ui/use-action";
import type { JobId } from "@/lib/jobs/job";
import type { Result } from "@/lib/platform/result";
import { formatBytes } from "@/lib/text/format";
import { missingFrom } from "@/lib/voters/voter-fields";
import { ChooseVoterFiles } from "./choose-voter-files";
import { ReleaseFacts } from "./release-facts";
import { useSendFiles } from "./use-send-files";
import { type VoterListFacts, VoterLists } from "./voter-lists";

/** What the files are. `id`: names this reading. */
interface Read {
  id: string;
  layout: string;
  lists: VoterListFacts[];
  passedOver: string[];
}
interface LoadVotersProps {
  layouts: readonly { name: string; label: string }[];
  /** Today, as an ISO date. */
  today: string;
  /** What was read and not loaded yet. */
  kept: Read | null;
  /** Whether files are being read or loaded. */
  isAtWork: boolean;
  /** Where events tell how jobs go. */
  eventsUrl: string;
  onRead: (input: { names: string[]; layout: string }) => Promise<Result<{ jobId: JobId }>>;
  onLoad: (input: {
    readId: string;
    layout: string;
    maps: Record<string, (string | null)[]>;
    state: string;
    asOf: string;
    terms: string;
  }) => Promise<Result<{ jobId: JobId }>>;
}

/** Loads a release: its files are sent and read, what they are is shown, and then they are loaded. */
export function LoadVoters(props: LoadVotersProps) {
  const { layouts, today, kept, isAtWork, eventsUrl, onRead, onLoad } = props;
  const { pending, failure, run } = useAction();
  const { sending, trouble, send, cancel } = useSendFiles();
  const [read, setRead] = useState(kept ?? undefined);
  const [changed, setChanged] = useState<ReadonlySet<number>>(new Set());
  const watch = ({ jobId }: { jobId: JobId }) => watchJob(jobId, eventsUrl);

  async function sendAndRead(files: readonly File[], layoutName: string) {
    if (await send(files))
      run(() => onRead({ names: files.map(({ name }) => name), layout: layoutName }), watch);
  }

  function change(list: number, column: number, target: string | null) {
    setChanged(new Set([...changed, list]));
    if (!read) return;
    const lists = read.lists.map((one, at) => (at === list ? withTarget(one, column, target) : one));
    setRead({ ...read, lists });
  }

  function load(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!read) return;
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "");
    const maps = Object.fromEntries(
      [...changed].map((at) => [String(at), read.lists[at]?.columns.map(({ target }) => target) ?? []]),
    );
    run(
      () =>
        onLoad({
          readId: read.id,
          layout: read.layout,
          maps,
          state: text("state"),
          asOf: text("asOf"),
          terms: text("terms"),
        }),
      watch,
    );
  }

  // What was chosen for the columns stays here until the load has ended well.
  if (isAtWork) return null;
  return (
    <Section
      title="Load a release"
      hint="All its files at once, as they came. The current release stays until the new one is checked."
    >
      <div className="max-w-3xl space-y-4">
        <FormError
          {...(trouble || failure ? { message: trouble ?? failure?.message } : {})}
          fields={failure?.fields ?? {}}
        />
        {sending && (
          <>
            <ProgressBar
              label={`Sending ${sending.name}`}
              value={sending.sentBytes}
              max={sending.sizeBytes}
              figures={`${formatBytes(sending.sentBytes)} of ${formatBytes(sending.sizeBytes)}`}
            />
            <Button onClick={cancel}>Cancel the upload</Button>
          </>
        )}
        {read ? (
          <form onSubmit={load} className="space-y-4">
            <VoterLists lists={read.lists} onChange={change} />
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
              <Button onClick={() => setRead(undefined)}>Other files</Button>
            </div>
          </form>
        ) : (
          <ChooseVoterFiles
            layouts={layouts}
            pending={pending || sending !== undefined}
            onSend={sendAndRead}
          />
        )}
      </div>
    </Section>
  );
}

/** A list whose column goes to a field; another one that did doesn't any more. */
function withTarget(list: VoterListFacts, column: number, target: string | null): VoterListFacts {
  const columns = list.columns.map((one, at) =>
    at === column ? { ...one, target } : one.target === target ? { ...one, target: null } : one,
  );
  return { ...list, columns, missing: missingFrom(columns.map((one) => one.target)) };
}
