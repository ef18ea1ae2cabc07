import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/accounts/sign-in-form";
import { SignInFrame } from "@/components/shell/sign-in-frame";
import { ownPath } from "@/lib/platform/own-path";
import { Slug } from "@/lib/platform/tenant";
import { countUsers } from "@/server/accounts/store/count-users";
import { currentIdentity } from "@/server/platform/auth/session";
import { findTenant } from "@/server/platform/manager/tenants";

export const metadata: Metadata = { title: "Sign in" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SignInPage({ searchParams }: Props) {
  const query = await searchParams;
  const slug = Slug.safeParse(query.campaign);
  const tenant = slug.success ? await findTenant(slug.data) : null;
  const back = ownPath(query.back) ?? (tenant ? `/c/${tenant.slug}/contacts` : "/");
  if (await currentIdentity()) redirect(back);
  if ((await countUsers()) === 0) redirect("/");
  return (
    <SignInFrame
      title="Sign in"
      {...(tenant ? { campaign: { name: tenant.name, accent: tenant.accent } } : {})}
      footer="No account, or a forgotten password? Ask whoever runs your campaign for a link."
    >
      <SignInForm campaign={tenant?.slug ?? null} back={back} />
    </SignInFrame>
  );
}
