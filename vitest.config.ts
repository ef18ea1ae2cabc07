import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;
const lakeOnly = "server/platform/pocket/lake.test.ts";

/** What a campaign's data must be able to do, wherever it lies. */
const contract = [
  lakeOnly,
  "server/imports/store/undo.test.ts",
  "server/imports/answer-batch.test.ts",
  "server/contacts/store/{change-contact,list-contacts}.test.ts",
  "server/duplicates/store/merge-contacts.test.ts",
  "server/duplicates/commands/find-duplicates.test.ts",
  "server/voters/match-contacts.test.ts",
  "server/portal/round-trip.test.ts",
];

export default defineConfig({
  resolve: {
    alias: {
      "@": root,
      "server-only": path.join(root, "node_modules/server-only/empty.js"),
    },
  },
  test: {
    globalSetup: ["scripts/before-tests.mjs"],
    setupFiles: ["server/platform/testing/set-up.ts"],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    pool: "forks",
    // One more than the two cores that the tests are to end on in time: some wait for what they have asked to end.
    maxWorkers: 3,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{app,components,lib,server,scripts,bench}/**/*.test.{ts,tsx}"],
          exclude: [lakeOnly],
        },
      },
      {
        extends: true,
        test: {
          name: "lake",
          include: contract,
          env: { CB_STORAGE_PROFILE: "lake" },
          setupFiles: ["server/platform/testing/as-a-lake.ts"],
        },
      },
    ],
  },
});
