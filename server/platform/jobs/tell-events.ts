import "server-only";
import { noteStream } from "./streams";

const everyMs = 400;

/** What is told, and whether there will be more to tell. */
export interface Told {
  told: object;
  isOver: boolean;
}

/**
 * Answers with server-sent events that tell what `look` finds, again and again until it is over, the browser goes away or
 * the server stops. It looks at what is written down, so that any tab, also a reloaded one, sees the same.
 */
export function tellEvents(request: Request, look: () => Promise<Told>): Response {
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
      const tell = async () => {
        const { told, isOver } = await look();
        if (!open) return;
        const text = JSON.stringify(told);
        controller.enqueue(encoder.encode(text === sent ? ": still\n\n" : `data: ${text}\n\n`));
        sent = text;
        if (isOver) stop();
        else timer = setTimeout(() => void tell().catch(stop), everyMs);
      };
      request.signal.addEventListener("abort", stop);
      void tell().catch(stop);
    },
    cancel: () => release(),
  });
  return new Response(body, {
    headers: { "content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no" },
  });
}
