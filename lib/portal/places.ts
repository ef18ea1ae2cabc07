import type { OpenPlace } from "@/lib/platform/feature-words";
import { type AgencyRole, atLeastAgency, atLeastStaff, type StaffRole } from "@/lib/platform/roles";
import type { Slug } from "@/lib/platform/tenant";
import { words } from "./words";

/** The places of a campaign that a role may open, in their order. */
export const campaignPlaces = (slug: Slug, role: StaffRole): OpenPlace[] =>
  inOrder(
    `/c/${slug}`,
    words
      .flatMap(({ campaignPlaces = [] }) => campaignPlaces)
      .filter(({ needs }) => atLeastStaff(role, needs)),
  );

/** The places of the manager that a role may open, in their order. */
export const managerPlaces = (role: AgencyRole): OpenPlace[] =>
  inOrder(
    "/manager",
    words
      .flatMap(({ managerPlaces = [] }) => managerPlaces)
      .filter(({ needs }) => atLeastAgency(role, needs)),
  );

/** What a role may begin in a campaign from anywhere. */
export const campaignBeginnings = (slug: Slug, role: StaffRole) =>
  words
    .flatMap(({ campaignBeginnings = [] }) => campaignBeginnings)
    .filter(({ needs }) => atLeastStaff(role, needs))
    .map(({ label, path, icon }) => ({ label, href: `/c/${slug}${path}`, icon }));

const inOrder = (
  base: string,
  places: readonly (Omit<OpenPlace, "href"> & { path: string; order: number })[],
): OpenPlace[] =>
  places
    .toSorted((one, other) => rankOf(one) - rankOf(other))
    .map(({ label, path, icon, key, isSetting }) => ({
      label,
      href: `${base}${path}`,
      icon,
      key,
      isSetting,
    }));

/** What is set up comes after the day's work. */
const rankOf = ({ order, isSetting = false }: { order: number; isSetting?: boolean }) =>
  order + (isSetting ? 1_000 : 0);
