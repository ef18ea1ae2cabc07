import type { NavItem } from "./nav-item";
import { NavList } from "./nav-list";

/** The agency's places. */
export function ManagerNav({ items }: { items: readonly NavItem[] }) {
  return <NavList label="Manager" items={items} />;
}
