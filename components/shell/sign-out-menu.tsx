"use client";

import { signOut } from "next-auth/react";
import { toast } from "sonner";
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
      await signOut({ redirect: false });
    } catch {
      toast.error("You are still signed in: the server didn't answer. Try again.");
      return;
    }
    window.location.assign(signInHref);
  }
  return <UserMenu name={name} detail={detail} onSignOut={leave} />;
}
