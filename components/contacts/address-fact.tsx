import type { ContactField } from "@/lib/contacts/contact-field";
import { EditableValue, type EditableValueProps } from "./editable-value";
import { Fact } from "./fact";

interface AddressFactProps extends Pick<EditableValueProps, "slug" | "id" | "forbidden" | "onSave"> {
  /** The parts that there are, by their fields: as kept, and as written. */
  parts: readonly { field: ContactField; label: string; value: string; shown: string }[];
}

/** The lines of an address, by the fields that stand on each. */
const lines: readonly (readonly ContactField[])[] = [["address1"], ["address2"], ["city", "state", "zip"]];

/** An address as it stands on an envelope; each part is changed by itself. */
export function AddressFact({ parts, forbidden, ...shared }: AddressFactProps) {
  const drawn = lines
    .map((fields) => parts.filter(({ field }) => fields.includes(field)))
    .filter((line) => line.length > 0);
  if (drawn.length === 0) return null;
  return (
    <Fact label="Address">
      <div className="py-1">
        {drawn.map((line) => (
          <div key={line[0]?.field} className="flex flex-wrap gap-x-1.5">
            {line.map((part) => (
              <div key={part.field} className="flex min-w-0">
                <EditableValue {...shared} {...part} inline />
                {part.field === "city" && line.length > 1 && <span aria-hidden>,</span>}
              </div>
            ))}
          </div>
        ))}
        {forbidden && <p className="text-bad">{forbidden}</p>}
      </div>
    </Fact>
  );
}
