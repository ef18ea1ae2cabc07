"use client";

import { toast } from "sonner";
import { forgetRecents } from "./recents";
import { UserMenu } from "./user-menu";

interface SignOutMenuProps {
  name: string;
  detail: string;
  /** Where the next person signs in. */
  signInHref: string;
}

/** Who is signed in, with the way out. */
export function SignOutMenu({ name, detail, signInHref }: SignOutMenuProps) {
  async function leave() {
    try {
      // Fetched when it is needed: no page waits for it.
      const { signOut } = await import("next-auth/react");
      await signOut({ redirect: false });
    } catch {
      toast.error("You are still signed in: the server didn't answer. Try again.");
      return;
    }
    // Whoever signs in next on this machine isn't told whom this one looked at.
    forgetRecents();
    window.location.assign(signInHref);
  }
  return <UserMenu name={name} detail={detail} onSignOut={leave} />;
}
