"use client";

import { Button } from "@/components/ui/button";
import { FileDrop } from "@/components/ui/file-drop";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import { limits } from "@/lib/imports/limits";
import { formatBytes, formatCount, formatDuration } from "@/lib/text/format";
import { ImportAside } from "./import-aside";
import { type UploadActions, type UploadStep, useUpload } from "./use-upload";

const limitWords = [
  `Up to ${formatBytes(limits.fileBytes)}, unpacked too`,
  `${formatCount(limits.rows)} rows`,
  `${limits.columns} columns`,
  `${formatBytes(limits.lineBytes)} a line`,
  `${limits.readTimeoutMs / 60_000} minutes of reading`,
].join(" · ");
const pastedName = "pasted-rows.csv";

/** Drop, choose or paste a list; its bytes go to the server as they are. */
export function NewImport(actions: UploadActions) {
  const { step, send, cancel } = useUpload(actions);
  return (
    <div className="grid gap-x-8 gap-y-5 lg:grid-cols-[minmax(0,1fr)_16rem]">
      <div className="order-2 min-w-0 space-y-4">
        {step.at === "choosing" ? (
          <Choosing trouble={step.trouble} onFile={(file) => void send(file)} />
        ) : (
          <Sending step={step} onCancel={cancel} />
        )}
      </div>
      <ImportAside step="Drop" />
    </div>
  );
}

function Choosing({ trouble, onFile }: { trouble: string | undefined; onFile: (file: File) => void }) {
  return (
    <>
      {trouble && (
        <Notice tone="bad" title="The list didn't arrive" live>
          {trouble}
        </Notice>
      )}
      <FileDrop
        onFile={onFile}
        onPaste={(text) => onFile(new File([text], pastedName, { type: "text/csv" }))}
        formats="CSV, TSV, text or Excel (.xlsx), also packed as .zip or .gz; any delimiter, with or without a header"
        limits={limitWords}
        maxSizeBytes={limits.fileBytes}
        sample={
          <a
            href="/sample-list.csv"
            download
            className="rounded-sm underline underline-offset-2 pointer-coarse:inline-block pointer-coarse:py-3"
          >
            Download a sample list
          </a>
        }
      />
    </>
  );
}

function Sending({
  step,
  onCancel,
}: {
  step: Exclude<UploadStep, { at: "choosing" }>;
  onCancel: () => void;
}) {
  const { file } = step;
  if (step.at === "sent") {
    return (
      <div className="rounded-md border p-4">
        <ProgressBar label="Comparing what arrived with your file" value={null} />
      </div>
    );
  }
  const { sentBytes, bytesPerSecond } = step.progress;
  const leftMs = bytesPerSecond > 0 ? ((file.size - sentBytes) / bytesPerSecond) * 1000 : null;
  return (
    <div className="space-y-4 rounded-md border p-4">
      <ProgressBar
        label={`Uploading ${file.name}`}
        value={sentBytes}
        max={file.size}
        figures={`${formatBytes(sentBytes)} of ${formatBytes(file.size)}`}
        detail={
          leftMs === null
            ? "Starting"
            : `${formatBytes(bytesPerSecond)} a second · ${formatDuration(leftMs)} left`
        }
      />
      <Button onClick={onCancel}>Cancel the upload</Button>
    </div>
  );
}
