import path from "node:path";

/** The Node arguments by which a test starts one of its children, which `scripts/before-tests.mjs` has made into a script each. */
export const childProgram = (name: "worker-child" | "jobs-child"): string[] => [
  "--conditions=react-server",
  path.join(process.env.CB_TEST_PROGRAMS ?? "", `${name}.mjs`),
];
