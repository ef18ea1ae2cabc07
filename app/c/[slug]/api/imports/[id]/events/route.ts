import { workingStates } from "@/lib/imports/import-job";
import { findPlaceInLine, getJob, getJobProgress } from "@/server/imports/store/import-jobs";
import { campaignRoute } from "@/server/platform/auth/route";
import { noteStream } from "@/server/platform/jobs/streams";

const everyMs = 400;

/** Tells how an import goes, as server-sent events, until there is nothing more to tell. Reads the job's row, so that any tab, also a reloaded one, sees the same. */
export const GET = campaignRoute("volunteer", async (member, request, params) => {
  const id = params.id ?? "";
  await getJob(member.tenantSlug, id);
  const encoder = new TextEncoder();
  let release: () => void = () => undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let timer: NodeJS.Timeout | undefined;
      let sent = "";
      let open = true;
      const stop = () => {
        if (!open) return;
        release();
        controller.close();
      };
      const forget = noteStream(stop);
      release = () => {
        open = false;
        clearTimeout(timer);
        forget();
      };
      const look = async () => {
        const { state, progress, error } = await getJobProgress(id);
        const place = workingStates.includes(state) ? await findPlaceInLine(id) : null;
        const text = JSON.stringify({ state, progress, error, place });
        if (!open) return;
        controller.enqueue(encoder.encode(text === sent ? ": still\n\n" : `data: ${text}\n\n`));
        sent = text;
        if (workingStates.includes(state)) timer = setTimeout(() => void look().catch(() => stop()), everyMs);
        else stop();
      };
      request.signal.addEventListener("abort", () => stop());
      void look().catch(() => stop());
    },
    cancel: () => release(),
  });
  return new Response(body, {
    headers: { "content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no" },
  });
});
