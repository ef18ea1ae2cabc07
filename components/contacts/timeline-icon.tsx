import clsx from "clsx";
import {
  CalendarCheck,
  DoorOpen,
  GitMerge,
  Mail,
  Mailbox,
  MessageSquare,
  Phone,
  PhoneOff,
  SquarePen,
  Upload,
  UserPlus,
  UserX,
} from "lucide-react";
import { isMarkingEntry, type TimelineEntry } from "@/lib/contacts/timeline";

const ofKind: Record<Exclude<TimelineEntry["kind"], "message">, typeof Phone> = {
  import: Upload,
  edit: SquarePen,
  made: UserPlus,
  added: UserPlus,
  deleted: UserX,
  merge: GitMerge,
  event: CalendarCheck,
};

const ofChannel: Readonly<Record<string, typeof Phone>> = {
  call: Phone,
  text: MessageSquare,
  email: Mail,
  mail: Mailbox,
  knock: DoorOpen,
};

const iconOf = (entry: TimelineEntry) => {
  if (isMarkingEntry(entry)) return PhoneOff;
  return entry.kind === "message" ? (ofChannel[entry.message.channel] ?? MessageSquare) : ofKind[entry.kind];
};

/** The icon of an entry: red where the contact was marked, green where somebody met the contact. */
export function TimelineIcon({ entry }: { entry: TimelineEntry }) {
  const Icon = iconOf(entry);
  const met =
    (entry.kind === "event" && entry.registration.status === "attended") ||
    (entry.kind === "message" && entry.message.channel === "knock" && entry.message.outcome === "talked");
  return (
    <span
      className={clsx(
        "flex size-6 shrink-0 items-center justify-center rounded-full",
        isMarkingEntry(entry)
          ? "bg-bad-soft text-bad"
          : met
            ? "bg-good-soft text-good"
            : "bg-muted text-ink-2",
      )}
    >
      <Icon aria-hidden className="size-3.5" />
    </span>
  );
}
