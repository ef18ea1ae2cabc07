import { SupportMark } from "@/components/ui/support-mark";
import { supportSteps } from "@/lib/contacts/contact-field";

/** Where a contact in a list stands; nothing where nobody has asked. */
export function ListedSupport({ level }: { level: number | null }) {
  return level === null ? null : (
    <SupportMark level={level} word={supportSteps[level - 1] ?? String(level)} />
  );
}
