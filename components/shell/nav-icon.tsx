import {
  Flag,
  GitCompareArrows,
  KeyRound,
  ListTodo,
  ScrollText,
  Upload,
  UserCog,
  Users,
  Vote,
} from "lucide-react";
import type { PlaceIcon } from "@/lib/platform/feature-words";

const icons: Record<PlaceIcon, typeof Users> = {
  contacts: Users,
  imports: Upload,
  review: GitCompareArrows,
  voters: Vote,
  campaigns: Flag,
  users: UserCog,
  audit: ScrollText,
  tokens: KeyRound,
  jobs: ListTodo,
};

/** The icon of a place, by its name: names can cross from server to browser, components can't. */
export function NavIcon({ name, className = "size-4" }: { name: PlaceIcon; className?: string }) {
  const Icon = icons[name];
  return <Icon aria-hidden className={className} />;
}
