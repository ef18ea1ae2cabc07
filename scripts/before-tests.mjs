// Before the tests of vitest, and again when they run once more since a source has changed.
import { rmSync } from "node:fs";
import path from "node:path";
import { bundle, bundleReader, root } from "./setup.mjs";
import { makeTempFolder } from "./temp-folder.mjs";

const testing = "server/platform/testing";
const children = ["worker-child", "jobs-child"];

/**
 * Gives the tests a folder for their files, and makes the programs that they start into one script each, of the sources as
 * they are: started from these each takes a second longer.
 */
export default function setup(project) {
  // Every project of vitest asks for it.
  if (process.env.CB_TEST_PROGRAMS) return;
  // Their packages are found from here.
  const programs = path.join(root, "node_modules", ".cache", `campaignbrain-test-${process.pid}`);
  const reader = path.join(programs, "reader.mjs");
  process.env.CB_TEST_PROGRAMS = programs;
  process.env.CB_READER = reader;
  const make = () => {
    bundleReader(reader);
    for (const child of children)
      bundle(`${testing}/${child}.ts`, path.join(programs, `${child}.mjs`), { packages: "external" });
  };
  make();
  project.onTestsRerun(make);
  const folder = makeTempFolder();
  process.env.TMPDIR = folder.dir;
  return () => {
    rmSync(programs, { recursive: true, force: true });
    folder.remove();
  };
}
