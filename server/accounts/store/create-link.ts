import { manager } from "@/server/platform/manager/client";
import { type NewLink, newLink } from "./new-link";

/** Makes a link that works once, within `days`. Gives its token, which is kept nowhere. */
export async function createLink(link: NewLink): Promise<string> {
  const { token, data } = newLink(link);
  await (await manager()).oneTimeLink.create({ data });
  return token;
}
