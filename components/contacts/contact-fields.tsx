import { Section } from "@/components/ui/section";
import { type ContactField, contactFieldLabel, personColumn } from "@/lib/contacts/contact-field";
import { customFieldName, fieldSections, knownCustoms, sectionOfCustom } from "@/lib/contacts/detail-fields";
import { targetLabel } from "@/lib/people/fields";
import type { PersonId } from "@/lib/people/person-id";
import type { Slug } from "@/lib/platform/tenant";
import { AddField } from "./add-field";
import { EditableField } from "./editable-field";
import type { SaveContact } from "./field-actions";

interface ContactFieldsProps {
  slug: Slug;
  detail: {
    contact: { id: PersonId } & Record<string, string | null>;
    customs: readonly { name: string; label: string; value: string }[];
  };
  customFields: readonly { name: string; label: string }[];
  /** Left out for those who only read. */
  onSave?: SaveContact | undefined;
}

/** A contact's values by section, each to be changed in its place. */
export function ContactFields({
  slug,
  detail: { contact, customs },
  customFields,
  onSave,
}: ContactFieldsProps) {
  const draw = (field: ContactField, label: string, value: string | null) => (
    <EditableField
      key={field}
      slug={slug}
      id={contact.id}
      field={field}
      label={label}
      value={value ?? ""}
      onSave={onSave}
    />
  );
  const section = (title: string, fields: readonly ContactField[]) => {
    const own = customs.filter(({ name }) => sectionOfCustom(name) === title);
    if (fields.length + own.length === 0) return null;
    return (
      <Section key={title} title={title}>
        <dl className="divide-y border-y">
          {fields.map((field) =>
            draw(field, contactFieldLabel(field), contact[personColumn(field) ?? ""] ?? null),
          )}
          {own.map(({ name, label, value }) => draw(customFieldName(name), label, value))}
        </dl>
      </Section>
    );
  };
  const used = new Set(customs.map(({ name }) => name));
  const offered = new Map([
    ...knownCustoms.map((name) => [name as string, targetLabel(name)] as const),
    ...customFields.map(({ name, label }) => [name, label] as const),
  ]);
  return (
    <div className="min-w-0 space-y-8">
      {fieldSections.map(({ title, fields }) => section(title, fields))}
      {section("More", [])}
      {onSave && (
        <AddField
          slug={slug}
          id={contact.id}
          offered={[...offered]
            .filter(([name]) => !used.has(name))
            .map(([name, label]) => ({ field: customFieldName(name), label }))}
          onSave={onSave}
        />
      )}
    </div>
  );
}
