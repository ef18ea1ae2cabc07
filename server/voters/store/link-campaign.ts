import "server-only";
import path from "node:path";
import type { Slug } from "@/lib/platform/tenant";
import { voterLink } from "@/server/platform/env";
import { pointTo } from "./point-to";
import { releasePath } from "./release-path";

/** Gives a campaign the voter file of a version. A link is changed in one step, so nobody ever finds none. */
export const linkCampaign = (slug: Slug, version: string): Promise<void> =>
  pointTo(voterLink(slug), path.relative(path.dirname(voterLink(slug)), releasePath(version)));
