"use client";

import { ChevronsUpDown } from "lucide-react";
import type { CSSProperties } from "react";
import { Menu } from "@/components/ui/menu";

interface CampaignSwitcherProps {
  campaigns: readonly { name: string; href: string; accent?: string | null; current?: boolean }[];
  /** The way back to the manager, for the agency's people. */
  managerHref?: string;
}

/** From one campaign to another. */
export function CampaignSwitcher({ campaigns, managerHref }: CampaignSwitcherProps) {
  return (
    <Menu
      label="Switch campaign"
      align="start"
      triggerClassName="flex size-8 shrink-0 items-center justify-center rounded-md -outline-offset-2 text-ink-3 hover:bg-tint-2 pointer-coarse:size-11"
      trigger={<ChevronsUpDown aria-hidden className="size-4" />}
      entries={[
        ...campaigns.map((campaign) => ({
          kind: "link" as const,
          label: campaign.name,
          href: campaign.href,
          current: campaign.current,
          icon: (
            <span
              aria-hidden
              className="size-3 shrink-0 rounded-[3px] bg-fill"
              style={campaign.accent ? ({ "--accent": campaign.accent } as CSSProperties) : undefined}
            />
          ),
        })),
        ...(managerHref
          ? [
              { kind: "separator" as const },
              { kind: "link" as const, label: "Manager: all campaigns", href: managerHref },
            ]
          : []),
      ]}
    />
  );
}
