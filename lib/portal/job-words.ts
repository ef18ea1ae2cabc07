import type { Job } from "@/lib/jobs/job";
import type { JobWords } from "@/lib/platform/feature-words";
import { words } from "./words";

const wordsOf = new Map<string, JobWords>(words.flatMap(({ jobs = {} }) => Object.entries(jobs)));

/** What a kind of job does, in words. */
export const jobDoing = (kind: string): string =>
  wordsOf.get(kind)?.doing ?? kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll("-", " ");

/** Where a job's outcome is seen; null where no page shows it. */
export function jobHref({ kind, tenantSlug, subjectId }: Pick<Job, "kind" | "tenantSlug" | "subjectId">) {
  const path = wordsOf.get(kind)?.path;
  if (path === undefined || (path.includes(":subject") && subjectId === null)) return null;
  const base = tenantSlug === null ? "/manager" : `/c/${tenantSlug}`;
  return base + path.replace(":subject", encodeURIComponent(subjectId ?? ""));
}
