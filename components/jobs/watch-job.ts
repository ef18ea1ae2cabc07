"use client";

const place = "campaignbrain.jobs";
interface Watched {
  of: string;
  url: string;
}

/** Tells those who show the ends of jobs that another one is watched. */
export const watchEvent = "campaignbrain:watch-job";

/** What this tab has started and whose end it hasn't told yet; it outlives a reload of the page. */
export function listWatched(): Watched[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(place) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isWatched) : [];
  } catch {
    return [];
  }
}

/** Anybody can write there. Without a library for it: every page has this. */
const isWatched = (one: unknown): one is Watched =>
  typeof one === "object" &&
  one !== null &&
  "of" in one &&
  "url" in one &&
  typeof one.of === "string" &&
  typeof one.url === "string";

/** Has the end of a job told in this tab, wherever the person is by then. `of`: its id, or that of what it works on; `url`: of its events. */
export function watchJob(of: string, url: string): void {
  keep([...listWatched().filter((one) => one.of !== of), { of, url }]);
  window.dispatchEvent(new Event(watchEvent));
}

/** Its end has been told. */
export const forgetJob = (of: string): void => keep(listWatched().filter((one) => one.of !== of));

const keep = (watched: readonly Watched[]) => sessionStorage.setItem(place, JSON.stringify(watched));
