// Before the tests of vitest, and again when they run once more since a source has changed.
import { rmSync } from "node:fs";
import path from "node:path";
import { bundleReader, root } from "./setup.mjs";
import { makeTempFolder } from "./temp-folder.mjs";

/**
 * Gives the tests a folder for their files, and makes the program that reads a list into one script of the sources as they
 * are: started from them it takes a second longer.
 */
export default function setup(project) {
  // Every project of vitest asks for it.
  if (process.env.CB_READER) return;
  const reader = path.join(root, "node_modules", ".cache", `campaignbrain-reader-${process.pid}.mjs`);
  process.env.CB_READER = reader;
  bundleReader(reader);
  project.onTestsRerun(() => bundleReader(reader));
  const folder = makeTempFolder();
  process.env.TMPDIR = folder.dir;
  return () => {
    rmSync(reader, { force: true });
    folder.remove();
  };
}
