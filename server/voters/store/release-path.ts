import "server-only";
import path from "node:path";
import { votersDir } from "@/server/platform/env";

/** Where a release lies that has its name, and can be published. */
export const releasePath = (version: string) => path.join(votersDir(), `${version}.db`);
/** Where a release lies while it is written. */
export const partPath = (version: string) => `${releasePath(version)}.part`;
