"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { callAction } from "@/components/ui/call-action";
import { useLeaving } from "@/components/ui/use-leaving";
import type { Result } from "@/lib/platform/result";
import type { Slug } from "@/lib/platform/tenant";
import { hashFile, sendFile, type UploadProgress } from "./upload-list";

export interface UploadActions {
  slug: Slug;
  onCreate: (slug: Slug, input: { fileName: string }) => Promise<Result<{ jobId: string }>>;
  onComplete: (
    slug: Slug,
    input: { jobId: string; sizeBytes: number; sha256: string },
  ) => Promise<Result<void>>;
}

export type UploadStep =
  | { at: "choosing"; trouble?: string }
  | { at: "sending"; file: File; progress: UploadProgress }
  | { at: "sent"; file: File };

/**
 * Sends a list and goes to its page. Whoever cancels or leaves before it has arrived stops it, and its import is
 * cancelled on the server; nobody is led anywhere who has left. An upload takes minutes and is no transition: that
 * would hold up every other page until it ends.
 */
export function useUpload(actions: UploadActions) {
  const router = useRouter();
  const [step, setStep] = useState<UploadStep>({ at: "choosing" });
  const current = useRef<AbortController>(null);
  const cancel = () => current.current?.abort();
  useLeaving(step.at !== "choosing", cancel);

  async function send(file: File) {
    const stop = new AbortController();
    current.current = stop;
    const end = await upload(actions, file, setStep, stop.signal);
    if (stop.signal.aborted) return setStep({ at: "choosing" });
    if (!end.ok) return setStep({ at: "choosing", trouble: end.message });
    router.push(`/c/${actions.slug}/imports/${end.value.jobId}`);
  }

  return { step, send, cancel };
}

async function upload(
  { slug, onCreate, onComplete }: UploadActions,
  file: File,
  show: (step: UploadStep) => void,
  signal: AbortSignal,
): Promise<Result<{ jobId: string }>> {
  show({ at: "sending", file, progress: { sentBytes: 0, bytesPerSecond: 0 } });
  const made = await callAction(() => onCreate(slug, { fileName: file.name }));
  if (!made.ok) return made;
  const { jobId } = made.value;
  const url = `/c/${slug}/api/imports/${jobId}/file`;
  try {
    signal.throwIfAborted();
    const onProgress = (progress: UploadProgress) => show({ at: "sending", file, progress });
    const [sha256] = await Promise.all([hashFile(file, signal), sendFile(url, file, onProgress, signal)]);
    signal.throwIfAborted();
    // From here on all of it is there: whoever leaves now finds it read.
    show({ at: "sent", file });
    const done = await callAction(() => onComplete(slug, { jobId, sizeBytes: file.size, sha256 }));
    if (done.ok) return made;
    cancelUpload(url);
    return done;
  } catch (error) {
    cancelUpload(url);
    return { ok: false, code: "upload_incomplete", message: wordsOf(error) };
  }
}

/** Outlives the page. Where it doesn't arrive, the server ends the upload once nothing more of it has come for an hour. */
function cancelUpload(url: string): void {
  fetch(url, { method: "DELETE", keepalive: true }).catch(() => undefined);
}

const wordsOf = (error: unknown) =>
  error instanceof Error && error.message
    ? error.message
    : "The server didn't answer. Check your network, then try again.";
