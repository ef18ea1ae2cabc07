import type { Metadata } from "next";
import { NewAccountForm } from "@/components/accounts/new-account-form";
import { SignInFrame } from "@/components/shell/sign-in-frame";
import { getLink } from "@/server/accounts/store/get-link";
import { Refusal } from "@/server/platform/refusal";
import { acceptLinkAction } from "./actions";

export const metadata: Metadata = { title: "Set up", referrer: "no-referrer" };

interface Props {
  params: Promise<{ token: string }>;
}

/** Where every one-time link leads: the owner's set-up, and the invitations of the agency and the campaigns. */
export default async function SetupPage({ params }: Props) {
  const { token } = await params;
  const link = await getLink(token).catch((error: unknown) => {
    if (error instanceof Refusal) return error;
    throw error;
  });
  if (link instanceof Refusal) {
    return (
      <SignInFrame title="This link doesn't work any more">
        <p>{link.message}</p>
      </SignInFrame>
    );
  }
  const owner = link.kind === "setup";
  return (
    <SignInFrame
      title={owner ? "Create the owner's account" : "Create your account"}
      subtitle={
        owner ? "The owner can do everything, and invites everyone else." : `You are invited as ${link.role}.`
      }
    >
      <NewAccountForm email={link.email} onCreate={acceptLinkAction.bind(null, token)} />
    </SignInFrame>
  );
}
