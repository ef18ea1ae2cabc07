import "server-only";
import { notFound } from "next/navigation";
import type { ImportJob } from "@/lib/imports/import-job";
import type { Slug } from "@/lib/platform/tenant";
import { Refusal } from "@/server/platform/refusal";
import { getImport } from "./store/get-import";

/** Gets a list for one of its campaign's pages, after the role was proved; not found when there is none. */
export async function requireJob(slug: Slug, id: string): Promise<ImportJob> {
  return getImport(slug, id).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === "not_found") return notFound();
    throw error;
  });
}
