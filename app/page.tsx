import { redirect } from "next/navigation";
import { SignInFrame } from "@/components/shell/sign-in-frame";
import { countUsers } from "@/server/accounts/store/count-users";
import { currentIdentity } from "@/server/platform/auth/session";

export const dynamic = "force-dynamic";

export default async function HomePage() {
  const identity = await currentIdentity();
  if (identity?.kind === "agency") redirect("/manager");
  if (identity?.kind === "staff") redirect(`/c/${identity.tenantSlug}/contacts`);
  if ((await countUsers()) > 0) redirect("/sign-in");
  return (
    <SignInFrame
      title="Nobody has an account yet"
      subtitle="CampaignBrain is running. The first account is the owner's."
    >
      <p>
        Open the one-time link that the server printed when it started. It looks like{" "}
        <code className="font-mono text-sm">/setup/…</code> and works for a day. To get a new one, restart the
        server.
      </p>
    </SignInFrame>
  );
}
