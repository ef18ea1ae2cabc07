import { SupportMark } from "@/components/ui/support-mark";
import { supportWords } from "@/lib/contacts/show-value";

/** Where a contact in a list stands; nothing where nobody has asked. */
export function ListedSupport({ level }: { level: number | null }) {
  return level === null ? null : <SupportMark level={level} word={supportWords(level)} />;
}
