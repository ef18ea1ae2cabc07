import { Mail, MapPin, MessageSquare, Phone, PhoneOff } from "lucide-react";
import type { ReachWay } from "@/lib/contacts/reach-ways";
import { ReachButton } from "./reach-button";

const icons: Record<ReachWay["name"], typeof Phone> = {
  call: Phone,
  text: MessageSquare,
  email: Mail,
  map: MapPin,
};

/** What can be done about a contact right away; the first thing on a phone. */
export function ContactActions({ ways }: { ways: readonly ReachWay[] }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: links and buttons are no fields of a fieldset
    <div
      role="group"
      aria-label="Reach this contact"
      className="grid grid-cols-4 gap-1.5 md:flex print:hidden"
    >
      {ways.map((way) => {
        const Icon = way.name === "call" && way.forbidden ? PhoneOff : icons[way.name];
        return <ReachButton key={way.name} way={way} icon={<Icon aria-hidden />} />;
      })}
    </div>
  );
}
