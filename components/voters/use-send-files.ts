"use client";

import { useRef, useState } from "react";
import { sendFile } from "@/components/imports/upload-list";
import { useLeaving } from "@/components/ui/use-leaving";

interface Sending {
  name: string;
  sentBytes: number;
  sizeBytes: number;
}

/**
 * Sends the files of a release, one after the other. `send` gives whether all of them arrived; whoever cancels or leaves
 * stops it. What is wrong is in `trouble`.
 */
export function useSendFiles() {
  const [sending, setSending] = useState<Sending>();
  const [trouble, setTrouble] = useState<string>();
  const current = useRef<AbortController>(null);
  const cancel = () => current.current?.abort();
  useLeaving(sending !== undefined, cancel);

  async function send(files: readonly File[]): Promise<boolean> {
    const wrong = wordsAbout(files);
    setTrouble(wrong);
    if (wrong) return false;
    const stop = new AbortController();
    current.current = stop;
    try {
      await sendAll(files, setSending, stop.signal);
      return !stop.signal.aborted;
    } catch (error) {
      if (!stop.signal.aborted) setTrouble(error instanceof Error ? error.message : String(error));
      return false;
    } finally {
      setSending(undefined);
    }
  }

  return { sending, trouble, send, cancel };
}

/** Sends one file after the other. `tell`: hears how far that is. */
async function sendAll(
  files: readonly File[],
  tell: (sending: Sending) => void,
  signal: AbortSignal,
): Promise<void> {
  for (const file of files) {
    const { name, size: sizeBytes } = file;
    const url = `/api/voter-files/${encodeURIComponent(name)}`;
    await sendFile(url, file, ({ sentBytes }) => tell({ name, sentBytes, sizeBytes }), signal);
  }
}

function wordsAbout(files: readonly File[]): string | undefined {
  if (files.length === 0) return "Choose the files of the release first.";
  const names = new Set(files.map(({ name }) => name));
  return names.size < files.length ? "Two of the files have one name. Rename one of them." : undefined;
}
