import "server-only";
import path from "node:path";
import { votersDir } from "@/server/platform/env";

/** Where files lie that hold the voters of one campaign alone. */
export const ownDir = () => path.join(votersDir(), "own");
