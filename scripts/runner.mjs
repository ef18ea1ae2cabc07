import path from "node:path";
import { pathToFileURL } from "node:url";

/**
 * The Node arguments with which a TypeScript file of this project runs outside Next:
 * tsx strips the types, and `react-server` lets `import "server-only"` through.
 */
export function runnerArguments(root) {
  const tsx = pathToFileURL(path.join(root, "node_modules/tsx/dist/loader.mjs")).href;
  return ["--conditions=react-server", "--import", tsx];
}
