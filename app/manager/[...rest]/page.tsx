import { notFound } from "next/navigation";
import { requireAdmin } from "@/server/platform/auth/page";

/** Every address of the manager that no page has: it isn't there, and its frame stays. */
export default async function NoSuchPage() {
  await requireAdmin("viewer");
  notFound();
}
