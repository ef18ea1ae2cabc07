import type { CommandValue } from "@/server/portal/commands";
import { verb } from "../verb";
import { lines, many } from "../words";

function diagnosis({ ok, checked, problems }: CommandValue<"doctor">): string {
  if (ok) return `All is well: ${many(checked, "check")} passed.`;
  return lines([
    `${many(problems.length, "thing")} wrong:`,
    ...problems.map(({ where, message }) => `  ${where}: ${message}`),
  ]);
}

/** The command that concerns the whole portal. */
export const portalVerbs = {
  doctor: verb("doctor", {
    usage: "doctor",
    about: "Opens everything, checks it, and says what is wrong.",
    words: [0, 0],
    input: () => ({}),
    show: diagnosis,
    isFine: ({ ok }) => ok,
  }),
};
