import { afterAll, expect, it } from "vitest";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const portal = freshPortal("links");
const { createLink } = await import("./create-link");
const { getLink } = await import("./get-link");
const { spendLink } = await import("./spend-link");

afterAll(() => portal.close());

it("lets one of five who use a link at once have it", async () => {
  const token = await createLink({ kind: "setup", days: 1 });
  const uses = await Promise.allSettled(Array.from({ length: 5 }, () => spendLink(token)));
  expect(uses.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await expect(getLink(token)).rejects.toMatchObject({ code: "link_expired" });
});

it("neither shows nor spends a link whose time is over", async () => {
  const token = await createLink({ kind: "setup", days: -1 });
  await expect(getLink(token)).rejects.toMatchObject({ code: "link_expired" });
  await expect(spendLink(token)).rejects.toMatchObject({ code: "link_expired" });
});
