"use client";

import clsx from "clsx";
import { ClipboardPaste, FileUp } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useDropzone } from "react-dropzone";
import { Button } from "./button";
import { PasteRows } from "./paste-rows";

interface FileDropProps {
  /** Gets one file; several at once are turned down. */
  onFile: (file: File) => void;
  /** Gets rows that were pasted as text; without it pasting isn't offered. */
  onPaste?: (text: string) => void;
  /** "CSV, TSV, Excel, zip". */
  formats: string;
  /** "Up to 500 MB and 5 million rows". */
  limits: string;
  /** Whatever else is dropped is taken: the reader judges content, not names. */
  maxSizeBytes?: number;
  sample?: ReactNode;
  disabled?: boolean;
}

const reasons: Record<string, string> = {
  "too-many-files": "That was more than one file. Drop them one at a time.",
  "file-too-large": "That file is larger than the limit below.",
};

/** A large target for a file: drop it, choose it, or paste rows. */
export function FileDrop({
  onFile,
  onPaste,
  formats,
  limits,
  maxSizeBytes,
  sample,
  disabled,
}: FileDropProps) {
  const [pasting, setPasting] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const { getRootProps, getInputProps, isDragActive, open } = useDropzone({
    multiple: false,
    maxSize: maxSizeBytes,
    disabled,
    noClick: true,
    noKeyboard: true,
    onDrop: ([file], [rejected]) => {
      setTrouble(rejected && (reasons[rejected.errors[0]?.code ?? ""] ?? "That can't be read as a file."));
      if (file && !rejected) onFile(file);
    },
  });
  if (pasting && onPaste) return <PasteRows onPaste={onPaste} onCancel={() => setPasting(false)} />;
  return (
    <div
      {...getRootProps({ role: "group", "aria-label": "Choose a list" })}
      className={clsx(
        "flex flex-col items-center rounded-md border-2 border-dashed px-6 py-14 text-center transition-colors",
        isDragActive ? "border-word bg-soft" : "border-edge bg-subtle",
      )}
    >
      <input {...getInputProps({ "aria-label": "List file", style: { display: "none" } })} />
      <FileUp aria-hidden className={clsx("mb-3 size-7", isDragActive ? "text-word" : "text-ink-3")} />
      <p className="text-lg font-medium pointer-coarse:hidden">
        {isDragActive ? "Let go to read it" : "Drop a list here"}
      </p>
      <p className="hidden text-lg font-medium pointer-coarse:block">Which list?</p>
      <div className="mt-4 flex flex-wrap justify-center gap-2">
        <Button variant="primary" disabled={disabled} onClick={open}>
          Choose a file
        </Button>
        {onPaste && (
          <Button icon={<ClipboardPaste aria-hidden />} disabled={disabled} onClick={() => setPasting(true)}>
            Paste rows
          </Button>
        )}
      </div>
      {trouble && (
        <p role="alert" className="mt-4 font-medium text-bad">
          {trouble}
        </p>
      )}
      <p className="mt-6 text-ink-2">{formats}</p>
      <p className="text-sm text-ink-2">{limits}</p>
      {sample && <p className="mt-2 text-sm text-ink-2">{sample}</p>}
    </div>
  );
}
