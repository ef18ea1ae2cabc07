import { NothingHere } from "@/components/shell/nothing-here";

/** Within the manager's frame, which leads on. */
export default function ManagerNotFound() {
  return <NothingHere nested href="/manager" label="Go to the campaigns" />;
}
