import { env } from "@/server/platform/env";

let findAddress = async () => env.selfUrl;

/** Where the campaigns' API answers: the portal's own address, unless something else was told. */
export const apiAddress = (): Promise<string> => findAddress();

/** Tells another address, for a command that runs without a portal. `find` is called when the API is needed. */
export function setApiAddress(find: () => Promise<string>): void {
  findAddress = find;
}
