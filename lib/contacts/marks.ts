import type { Channel } from "@/lib/people/fields";
import { formatDay } from "@/lib/text/format";
import type { HistoryChange, HistoryEntry } from "./history";
import { consentWords, shorten } from "./show-value";

const has = (marks: string | null, channel: Channel) => (marks ?? "").split(",").includes(channel);

/** Whether a change marked a contact as not to be reached, by a channel or by any. */
export const isMarkingChange = ({ field, oldValue, newValue }: HistoryChange, channel?: Channel): boolean =>
  field === "do_not_contact" &&
  (newValue ?? "")
    .split(",")
    .some((mark) => mark !== "" && (channel ?? mark) === mark && !(oldValue ?? "").split(",").includes(mark));

/** Marks as they stand beside a name: "Do not call or text"; empty for none. */
export const markWords = (marks: string | null): string => consentWords(marks).replace(/^Don't/u, "Do not");

/**
 * Why a contact must not be reached by a channel, as far as the history tells: "Do not call: marked by Mara Quill on
 * 24 Nov 2026". Null where it may be. history: newest first.
 */
export function markReason(
  marks: string | null,
  channel: Channel,
  history: readonly HistoryEntry[],
): string | null {
  if (!has(marks, channel)) return null;
  const entry = history.find(
    (one) =>
      "changes" in one &&
      !(one.kind === "import" && one.undoneAt) &&
      one.changes.some((change) => isMarkingChange(change, channel)),
  );
  const words = markWords(channel);
  if (entry?.kind !== "edit" && entry?.kind !== "import")
    return `${words}: marked since the contact was added`;
  const who = entry.kind === "edit" ? entry.by : entry.fileName;
  return `${words}: marked by ${shorten(who, 60)} on ${formatDay(entry.at.slice(0, 10))}`;
}
