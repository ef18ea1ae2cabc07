import type { Slug } from "@/lib/platform/tenant";
import type { ImportState } from "./import-job";
import type { Figures } from "./import-plan";

interface LineBase {
  id: string;
  tenantSlug: Slug;
  tenantName: string;
  fileName: string;
  createdBy: string;
  createdAt: Date;
}

/** An import that this version can read, as lists show it. rows: null where the list hasn't been read. */
export interface ReadableLine extends LineBase {
  unreadable: false;
  state: ImportState;
  rows: number | null;
  figures: Figures | null;
}

/** An import of which this version can't read how it stands: what another version kept, or what is damaged. */
export interface UnreadableImport extends LineBase {
  unreadable: true;
  state: null;
  rows: null;
  figures: null;
}

export type ImportLine = ReadableLine | UnreadableImport;
