import { EmptyState } from "@/components/ui/empty-state";

/** The page that matches contacts before the first comparison. */
export function NeverCompared() {
  return (
    <EmptyState title="Not compared yet">
      Each contact is compared with all voters by name, birth date, address, phone and e-mail. Nothing of a
      contact is changed.
    </EmptyState>
  );
}
