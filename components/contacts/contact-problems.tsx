import { RailSection } from "@/components/ui/rail-section";
import { TextLink } from "@/components/ui/text-link";
import { contactFieldLabel } from "@/lib/contacts/contact-field";
import { shorten } from "@/lib/contacts/show-value";
import type { Slug } from "@/lib/platform/tenant";
import { formatCount } from "@/lib/text/format";

interface ContactProblemsProps {
  slug: Slug;
  problems: readonly {
    field: string;
    kind: string;
    value: string | null;
    line: number;
    batchId: string;
    fileName: string | null;
  }[];
  mayOpenImports: boolean;
}

/** What lists said of a contact and could not be used, so that a person can. */
export function ContactProblems({ slug, problems, mayOpenImports }: ContactProblemsProps) {
  if (problems.length === 0) return null;
  return (
    <RailSection title="From lists, to look at">
      <p className="text-sm text-ink-3">Values that couldn't be used, or look odd.</p>
      <ul>
        {problems.map((problem) => (
          <li
            key={`${problem.batchId} ${problem.line} ${problem.field} ${problem.kind}`}
            className="py-1.5 text-sm"
          >
            <p className="wrap-anywhere">
              <span className="text-ink-2">{contactFieldLabel(problem.field)}:</span>{" "}
              <span className="font-mono text-xs">{shorten(problem.value ?? "", 120)}</span>
            </p>
            <p className="text-xs text-ink-3 wrap-anywhere">
              Line {formatCount(problem.line)} of{" "}
              {mayOpenImports ? (
                <TextLink href={`/c/${slug}/imports/${problem.batchId}`}>
                  {shorten(problem.fileName ?? "a list", 60)}
                </TextLink>
              ) : (
                shorten(problem.fileName ?? "a list", 60)
              )}
            </p>
          </li>
        ))}
      </ul>
    </RailSection>
  );
}
