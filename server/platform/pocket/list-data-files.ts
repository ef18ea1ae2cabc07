import "server-only";
import { listTenants } from "@/server/platform/manager/tenants";
import { Refusal } from "@/server/platform/refusal";
import { getDataFile } from "./data-place";

/** The files of all campaigns' data, absolute; a campaign whose data is out of reach has none here. */
export async function listDataFiles(): Promise<string[]> {
  const tenants = await listTenants();
  const files = await Promise.all(tenants.map(({ slug }) => getDataFile(slug).catch(ifRefused)));
  return files.filter((file) => file !== null);
}

function ifRefused(error: unknown): null {
  if (error instanceof Refusal) return null;
  throw error;
}
