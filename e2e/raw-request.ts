import { type ClientRequest, type RequestOptions, request } from "node:http";

/** A request whose bytes a test sends and counts itself. */
export interface RawRequest {
  call: ClientRequest;
  /** What has come of the answer so far. */
  read: () => string;
  /** The whole answer; 0 and why, where the connection was cut. */
  answer: Promise<{ status: number; text: string }>;
}

/** Begins a request that isn't over before `call.end()`. */
export function beginRequest(url: string, options: RequestOptions): RawRequest {
  const call = request(url, options);
  let text = "";
  const answer = new Promise<{ status: number; text: string }>((resolve) => {
    const cut = (error: Error) => resolve({ status: 0, text: error.message });
    call.once("error", cut);
    call.once("response", (response) => {
      response.on("data", (chunk) => {
        text += String(chunk);
      });
      response.once("error", cut);
      response.once("end", () => resolve({ status: response.statusCode ?? 0, text }));
    });
  });
  return { call, read: () => text, answer };
}

/** Asks a portal once. */
export function ask(url: string, options: RequestOptions = {}, body = ""): RawRequest {
  const begun = beginRequest(url, options);
  begun.call.end(body);
  return begun;
}
