import { Vote } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";

/** The voters' page of a campaign that has no voter file. */
export function NoVoterFile() {
  return (
    <>
      <PageHeader title="Voters" />
      <EmptyState icon={<Vote />} title="No voter data">
        An admin of the agency loads the voter file and says which districts this campaign sees. Until then
        everything else works as it does.
      </EmptyState>
    </>
  );
}
