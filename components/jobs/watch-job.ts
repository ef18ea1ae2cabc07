"use client";

import { z } from "zod";

const place = "campaignbrain.jobs";
const Watched = z.array(z.object({ of: z.string(), url: z.string() }));
export type Watched = z.infer<typeof Watched>;

/** Tells those who show the ends of jobs that another one is watched. */
export const watchEvent = "campaignbrain:watch-job";

/** What this tab has started and whose end it hasn't told yet; it outlives a reload of the page. */
export function listWatched(): Watched {
  try {
    return Watched.parse(JSON.parse(sessionStorage.getItem(place) ?? "[]"));
  } catch {
    return [];
  }
}

/** Has the end of a job told in this tab, wherever the person is by then. `of`: its id, or that of what it works on; `url`: of its events. */
export function watchJob(of: string, url: string): void {
  keep([...listWatched().filter((one) => one.of !== of), { of, url }]);
  window.dispatchEvent(new Event(watchEvent));
}

/** Its end has been told. */
export const forgetJob = (of: string): void => keep(listWatched().filter((one) => one.of !== of));

const keep = (watched: Watched) => sessionStorage.setItem(place, JSON.stringify(watched));
