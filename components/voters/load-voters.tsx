"use client";

import { watchJob } from "@/components/jobs/watch-job";
import { FormError } from "@/components/ui/form-error";
import { Section } from "@/components/ui/section";
import { useAction } from "@/components/ui/use-action";
import type { JobId } from "@/lib/jobs/job";
import type { Result } from "@/lib/platform/result";
import { ChooseVoterFiles } from "./choose-voter-files";
import { ReleaseForm } from "./release-form";
import { SendingFiles } from "./sending-files";
import { type ReleaseReading, useReleaseReading } from "./use-release-reading";
import { useSendFiles } from "./use-send-files";

interface LoadVotersProps {
  layouts: readonly { name: string; label: string }[];
  /** Today, as an ISO date. */
  today: string;
  /** What was read and not loaded yet. */
  kept: ReleaseReading | null;
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
  const { read, maps, change, forget } = useReleaseReading(kept);
  const watch = ({ jobId }: { jobId: JobId }) => watchJob(jobId, eventsUrl);

  async function sendAndRead(files: readonly File[], layoutName: string) {
    if (await send(files))
      run(() => onRead({ names: files.map(({ name }) => name), layout: layoutName }), watch);
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
        {sending && <SendingFiles {...sending} onCancel={cancel} />}
        {read ? (
          <ReleaseForm
            read={read}
            today={today}
            pending={pending}
            onChange={change}
            onLoad={(facts) =>
              run(() => onLoad({ readId: read.id, layout: read.layout, maps, ...facts }), watch)
            }
            onOther={forget}
          />
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
