import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { completeUpload, createUpload, receiveUpload } from "@/server/imports/upload";
import { getTenant } from "@/server/platform/manager/tenants";
import { newCampaign } from "./campaign";
import type { BenchResult } from "./measure";

const sizeBytes = 500_000_000;
const pieceBytes = 64 * 1024;
const goalMegabytes = 100;

/** How much this process grows while it takes in a list of 500 MB, streamed, hashed and compared. */
export async function benchUpload(): Promise<BenchResult> {
  const { id, slug, directAboveRows } = await getTenant(await newCampaign());
  const loader = { tenantId: id, tenantSlug: slug, name: "bench", directAboveRows };
  const job = await createUpload(loader, "large.csv");
  const hash = createHash("sha256");
  let most = 0;
  const before = residentBytes();
  function* pieces() {
    const line = Buffer.from("first_name,last_name,email\n".repeat(Math.ceil(pieceBytes / 27)));
    for (let left = sizeBytes; left > 0; left -= pieceBytes) {
      const piece = line.subarray(0, Math.min(left, pieceBytes));
      hash.update(piece);
      most = Math.max(most, residentBytes());
      yield piece;
    }
  }
  await receiveUpload(loader, job.id, Readable.from(pieces()), sizeBytes);
  await completeUpload(loader, job.id, { sizeBytes, sha256: hash.digest("hex") });
  const grown = (most - before) / 1e6;
  return {
    name: "upload/500mb/memory",
    rows: 0,
    base: "limit",
    unit: "MB",
    medianMs: grown,
    rawMs: goalMegabytes,
    ratio: grown / goalMegabytes,
    goal: 1,
    ok: grown < goalMegabytes,
  };
}

const residentBytes = () => process.memoryUsage.rss();
