import {
  ArchiveRestore,
  CalendarDays,
  ChartColumn,
  Combine,
  Flag,
  House,
  KeyRound,
  ListChecks,
  MessageSquare,
  ScrollText,
  Server,
  Settings,
  Tally5,
  Upload,
  UserCog,
  Users,
  Vote,
} from "lucide-react";
import type { NavIconName } from "./nav-item";

const icons: Record<NavIconName, typeof House> = {
  home: House,
  contacts: Users,
  lists: ListChecks,
  imports: Upload,
  duplicates: Combine,
  voters: Vote,
  events: CalendarDays,
  communications: MessageSquare,
  whip: Tally5,
  reports: ChartColumn,
  settings: Settings,
  campaigns: Flag,
  users: UserCog,
  audit: ScrollText,
  tokens: KeyRound,
  deployments: Server,
  backups: ArchiveRestore,
};

/** The icon of a place, by its name: names can cross from server to browser, components can't. */
export function NavIcon({ name, className = "size-4" }: { name: NavIconName; className?: string }) {
  const Icon = icons[name];
  return <Icon aria-hidden className={className} />;
}
