import "server-only";
import { currentLink } from "./find-current-version";
import { pointTo } from "./point-to";

/** Makes a release the current one. */
export const setCurrent = (version: string): Promise<void> => pointTo(currentLink(), `${version}.db`);
