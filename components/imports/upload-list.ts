const pieceBytes = 4 * 1024 * 1024;

/** How far an upload is. */
export interface UploadProgress {
  sentBytes: number;
  bytesPerSecond: number;
}

/** The SHA-256 of a file in hex, read piece by piece so that a large one needs no memory. Aborting the signal stops it. */
export async function hashFile(file: File, signal: AbortSignal): Promise<string> {
  // Fetched when there is a file: the page is there before it.
  const { createSHA256 } = await import("hash-wasm");
  const hash = await createSHA256();
  for (let at = 0; at < file.size; at += pieceBytes) {
    signal.throwIfAborted();
    hash.update(new Uint8Array(await file.slice(at, at + pieceBytes).arrayBuffer()));
  }
  return hash.digest("hex");
}

/** Sends a file's bytes as they are. Rejects with words for the person. Aborting the signal stops it. */
export function sendFile(
  url: string,
  file: File,
  onProgress: (progress: UploadProgress) => void,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  const request = new XMLHttpRequest();
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    request.upload.onprogress = ({ loaded }) => {
      const seconds = (performance.now() - startedAt) / 1000;
      onProgress({ sentBytes: loaded, bytesPerSecond: seconds > 0 ? loaded / seconds : 0 });
    };
    request.onload = () => (request.status < 300 ? resolve() : reject(new Error(refusalWords(request))));
    request.onerror = () =>
      reject(
        new Error(
          "The connection broke off. Nothing was loaded; check your network and drop the file again.",
        ),
      );
    request.onabort = () => reject(new DOMException("Upload cancelled", "AbortError"));
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.open("PUT", url);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.send(file);
  });
}

function refusalWords(request: XMLHttpRequest): string {
  if (request.status === 401) return "You were signed out. Sign in again, then drop the file once more.";
  try {
    return String(JSON.parse(request.responseText).error.message);
  } catch {
    return `The server refused the file (${request.status}). Nothing was loaded; drop it again.`;
  }
}
