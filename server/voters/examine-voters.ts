import "server-only";
import { access } from "node:fs/promises";
import { voterScopePath } from "@/server/platform/env";
import { listTenants } from "@/server/platform/manager/tenants";
import { findCurrentVersion } from "@/server/voters/store/find-current-version";
import { findVoterScope } from "@/server/voters/store/find-voter-scope";
import { listReleases } from "@/server/voters/store/list-releases";
import { readVoterAccess } from "@/server/voters/store/read-voter-access";

export interface DoctorProblem {
  where: string;
  message: string;
}

/** The voter file: its current release can be read, and every campaign is led to it. */
export async function examineVoters(): Promise<{ checked: number; problems: DoctorProblem[] }> {
  const current = await findCurrentVersion();
  if (current === null) return { checked: 0, problems: [] };
  const problems: DoctorProblem[] = [];
  const releases = await listReleases();
  if (!releases.some(({ version }) => version === current))
    problems.push({
      where: "voter file",
      message: `The current release ${current} can't be read. Load it again.`,
    });
  const tenants = await listTenants();
  for (const { slug } of tenants) {
    const { file, version, scope } = await readVoterAccess(slug);
    const there = await access(voterScopePath(slug)).then(
      () => true,
      () => false,
    );
    if (!there && (await findVoterScope(slug)) !== null)
      problems.push({
        where: slug,
        message: "The note of its districts is lost: it sees all voters. Save its districts.",
      });
    if (scope === null)
      problems.push({
        where: slug,
        message: "Its districts can't be read, so it sees no voters. Set them anew.",
      });
    else if (file === null || !version?.includes(current))
      problems.push({
        where: slug,
        message: "It isn't led to the current voter file. Save its districts, or load the release again.",
      });
  }
  return { checked: tenants.length + 1, problems };
}
