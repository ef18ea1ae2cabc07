import { RailSection } from "@/components/ui/rail-section";
import { joinChannels } from "@/lib/contacts/contact-field";
import { addressFields, type FactSection } from "@/lib/contacts/fact-sections";
import { markWords } from "@/lib/contacts/marks";
import type { Channel } from "@/lib/people/fields";
import type { PersonId } from "@/lib/people/person-id";
import type { Slug } from "@/lib/platform/tenant";
import { AddBlanks } from "./add-blanks";
import { AddressFact } from "./address-fact";
import { EditableValue } from "./editable-value";
import { Fact } from "./fact";
import type { SaveContact } from "./field-actions";

interface ContactFactsProps {
  slug: Slug;
  id: PersonId;
  section: FactSection;
  /** By which ways the contact must not be reached: "call,text". */
  marks: string;
  /** The name as the list had it, where that is said here. */
  inList?: string;
  /** Left out for those who only read. */
  onSave?: SaveContact | undefined;
}

const channelsOf: Readonly<Record<string, readonly Channel[]>> = {
  cell_phone: ["call", "text"],
  home_phone: ["call"],
  work_phone: ["call"],
  email: ["email"],
  address: ["mail", "knock"],
};

/** A part of what is known of a contact; what isn't known is one line to add it. */
export function ContactFacts({ slug, id, section, marks, inList, onSave }: ContactFactsProps) {
  const { title, facts, blanks } = section;
  if (facts.length === 0 && !onSave) return null;
  const forbidden = (field: string) => {
    const set = marks.split(",");
    const words = markWords(joinChannels(channelsOf[field]?.filter((one) => set.includes(one)) ?? []));
    return words === "" ? undefined : words.toLowerCase();
  };
  const address = facts.filter(({ field }) => addressFields.includes(field));
  return (
    <RailSection title={title} onlyScreen={facts.length === 0}>
      <dl>
        {facts
          .filter((fact) => !address.includes(fact))
          .map((fact) => (
            <Fact key={fact.field} label={fact.label}>
              <EditableValue {...{ slug, id, onSave, ...fact }} forbidden={forbidden(fact.field)} />
            </Fact>
          ))}
        <AddressFact {...{ slug, id, onSave }} parts={address} forbidden={forbidden("address")} />
        {inList && (
          <Fact label="In the list as">
            <p className="py-1 wrap-anywhere">{inList}</p>
          </Fact>
        )}
      </dl>
      {onSave && <AddBlanks {...{ slug, id, blanks, onSave }} />}
    </RailSection>
  );
}
