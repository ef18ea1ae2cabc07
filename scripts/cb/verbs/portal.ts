import type { CommandValue } from "@/server/portal/commands";
import { text, verb, word, yes } from "../verb";
import { lines, many, table } from "../words";

function diagnosis({ ok, checked, problems }: CommandValue<"doctor">): string {
  if (ok) return `All is well: ${many(checked, "check")} passed.`;
  return lines([
    `${many(problems.length, "thing")} wrong:`,
    ...problems.map(({ where, message }) => `  ${where}: ${message}`),
  ]);
}

function jobs({ jobs: list }: CommandValue<"jobs">): string {
  if (list.length === 0) return "There are no jobs.";
  return table(
    list.map(({ id, campaign, doing, title, state, phase, place, error }) => [
      id,
      campaign ?? "agency",
      `${doing}: ${title}`,
      place === null ? state : `${state}, ${place === 1 ? "next" : `${place - 1} before it`}`,
      error ?? phase,
    ]),
  );
}

const jobNow = ({ id, state, error }: CommandValue<"job cancel">) =>
  `${id}: ${state}${error ? `. ${error}` : ""}`;

/** How the commands are written and shown that concern the whole portal. */
export const portalVerbs = {
  jobs: verb("jobs", {
    usage: "jobs [<slug>] [--live] [--limit N]",
    about: "Lists long work: what runs, what waits, how it ended. --live: only what runs or waits.",
    options: { live: yes, limit: text },
    words: [0, 1],
    input: (words, { live, limit }) => ({
      slug: words[0],
      live: live === true,
      limit: limit === undefined ? undefined : Number(limit),
    }),
    show: jobs,
  }),
  "job cancel": verb("job cancel", {
    usage: "job cancel <id>",
    about: "Stops a job; what it works on is left as it was.",
    words: [1, 1],
    input: (words) => ({ id: word(words, 0) }),
    show: jobNow,
  }),
  "job retry": verb("job retry", {
    usage: "job retry <id>",
    about: "Has a job tried again that failed or was cancelled.",
    words: [1, 1],
    input: (words) => ({ id: word(words, 0) }),
    show: jobNow,
  }),
  doctor: verb("doctor", {
    usage: "doctor",
    about: "Opens everything, checks it, and says what is wrong.",
    words: [0, 0],
    input: () => ({}),
    show: diagnosis,
    isFine: ({ ok }) => ok,
  }),
};
