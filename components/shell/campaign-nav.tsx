import type { NavItem } from "./nav-item";
import { NavList } from "./nav-list";

/** A campaign's places. */
export function CampaignNav({ items }: { items: readonly NavItem[] }) {
  return <NavList label="Campaign" items={items} />;
}
