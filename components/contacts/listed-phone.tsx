import { PhoneOff } from "lucide-react";
import type { ContactRow } from "@/lib/contacts/contact-row";
import { formatPhone } from "@/lib/text/format-phone";

/** A contact's phone in a list: struck through, and said so, where it must not be called; in words where there is none. */
export function ListedPhone({ row: { cellPhone, homePhone, doNotContact } }: { row: ContactRow }) {
  const phone = formatPhone(cellPhone ?? homePhone);
  if (phone === "") return <span className="text-ink-3">no phone</span>;
  if (!(doNotContact ?? "").split(",").includes("call")) return phone;
  return (
    <span className="inline-flex items-center gap-1">
      <s className="text-ink-3 decoration-bad">{phone}</s>
      <PhoneOff role="img" aria-label="do not call" className="size-3.5 text-bad" />
    </span>
  );
}
