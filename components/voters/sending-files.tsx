import { Button } from "@/components/ui/button";
import { ProgressBar } from "@/components/ui/progress-bar";
import { formatBytes } from "@/lib/text/format";

interface SendingFilesProps {
  /** The file that is on its way. */
  name: string;
  sentBytes: number;
  sizeBytes: number;
  onCancel: () => void;
}

/** How much of a file has arrived, and the way to stop. */
export function SendingFiles({ name, sentBytes, sizeBytes, onCancel }: SendingFilesProps) {
  return (
    <>
      <ProgressBar
        label={`Sending ${name}`}
        value={sentBytes}
        max={sizeBytes}
        figures={`${formatBytes(sentBytes)} of ${formatBytes(sizeBytes)}`}
      />
      <Button onClick={onCancel}>Cancel the upload</Button>
    </>
  );
}
