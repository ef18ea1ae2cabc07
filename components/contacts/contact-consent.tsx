import clsx from "clsx";
import { RailSection } from "@/components/ui/rail-section";
import { consentWords } from "@/lib/contacts/show-value";
import type { PersonId } from "@/lib/people/person-id";
import type { Slug } from "@/lib/platform/tenant";
import type { SaveContact } from "./field-actions";
import { MarkSwitches } from "./mark-switches";

interface ContactConsentProps {
  slug: Slug;
  id: PersonId;
  /** As kept: "call,text". */
  marks: string;
  /** Left out for those who only read. */
  onSave?: SaveContact | undefined;
}

/** By which ways a contact must not be reached: switches for those who may, words for others and on paper. */
export function ContactConsent({ slug, id, marks, onSave }: ContactConsentProps) {
  return (
    <RailSection title="Do not contact">
      <p className={clsx("text-sm", !marks && "text-ink-3", onSave && "hidden print:block")}>
        {consentWords(marks) || "Nothing marked"}
      </p>
      {onSave && (
        <div className="print:hidden">
          <p className="text-sm text-ink-3">Lists can add a mark, but never take one off.</p>
          <MarkSwitches slug={slug} id={id} marks={marks} onSave={onSave} />
        </div>
      )}
    </RailSection>
  );
}
