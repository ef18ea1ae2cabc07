import type { Metadata } from "next";
import { TokenForm } from "@/components/accounts/token-form";
import { TokenTable } from "@/components/accounts/token-table";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { batchLimit } from "@/lib/imports/persons-batch";
import { formatCount } from "@/lib/text/format";
import { requireMember } from "@/server/platform/auth/page";
import { listApiTokens } from "@/server/platform/auth/store/list-api-tokens";
import { publicUrl } from "@/server/platform/public-url";
import { createApiTokenAction, revokeApiTokenAction } from "./actions";

export const metadata: Metadata = { title: "API" };

interface Props {
  params: Promise<{ slug: string }>;
}

export default async function ApiAccessPage({ params }: Props) {
  const member = await requireMember((await params).slug, "manager");
  const slug = member.tenantSlug;
  const tokens = await listApiTokens(member.tenantId);
  const iso = (date: Date | null) => date?.toISOString() ?? null;
  return (
    <>
      <PageHeader
        title="Contacts from your own programs"
        subtitle="Lets a program of yours send contacts. The list loader comes through the same door."
      />
      <div className="space-y-8">
        <Section title="Make a token">
          <TokenForm onCreate={createApiTokenAction.bind(null, slug)} />
        </Section>
        {tokens.length > 0 && (
          <Section title="Tokens">
            <TokenTable
              onRevoke={revokeApiTokenAction.bind(null, slug)}
              tokens={tokens.map((token) => ({
                id: token.id,
                name: token.name,
                createdBy: token.createdBy,
                createdAt: token.createdAt.toISOString(),
                expiresAt: iso(token.expiresAt),
                lastUsedAt: iso(token.lastUsedAt),
                revokedAt: iso(token.revokedAt),
              }))}
            />
          </Section>
        )}
        <Section title="How to call it">
          <pre className="rounded-md border bg-subtle p-4 font-mono text-xs whitespace-pre-wrap wrap-anywhere">
            {example(`${publicUrl()}/c/${slug}`)}
          </pre>
          <p className="mt-2 text-ink-2">
            Up to {formatCount(batchLimit)} contacts a call. A call repeated with the same Idempotency-Key
            changes nothing.{" "}
            <TextLink href={`/c/${slug}/api/openapi`}>The whole description (OpenAPI)</TextLink>
          </p>
        </Section>
      </div>
    </>
  );
}

const example = (base: string) => `curl -X POST ${base}/api/persons/batch \\
  -H "Authorization: Bearer cb_…" \\
  -H "Idempotency-Key: signups-2026-11-24-1" \\
  -H "Content-Type: application/json" \\
  -d '{"duplicates": "fill", "persons": [{"first_name": "Ana", "last_name": "Muñoz", "email": "ana@example.org", "tags": ["Volunteer"]}]}'`;
