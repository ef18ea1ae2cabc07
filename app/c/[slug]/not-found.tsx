import { NothingHere } from "@/components/shell/nothing-here";

/** Within the campaign's frame, which leads on. */
export default function CampaignNotFound() {
  return <NothingHere nested href="/" label="Go to the start" />;
}
