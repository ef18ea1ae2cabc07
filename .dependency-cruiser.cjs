// The folders of docs/adr/0018 and what each may import. Which feature stands on which is said in features.mjs alone.
const { features, sharedData, sharedStores } = require("./features.mjs");

const names = Object.keys(features);
const anyOf = (list) => `(${list.join("|")})`;
const inTests = "\\.(test|spec)\\.tsx?$|^server/platform/testing/|^e2e/";
const foldersOf = (list) => `^(server|components|lib)/${anyOf(list)}/`;

/** What a feature may not reach: every other one that it doesn't stand on. */
const feature = (name) => ({
  name: `${name}-stands-on-${features[name].join("-and-") || "nothing"}`,
  severity: "error",
  from: { path: foldersOf([name]), pathNot: inTests },
  to: { path: foldersOf(names.filter((other) => other !== name && !features[name].includes(other))) },
});

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-circles", severity: "error", from: { pathNot: inTests }, to: { circular: true } },
    ...names.map(feature),
    {
      name: "platform-knows-no-feature",
      severity: "error",
      from: { path: "^server/platform/", pathNot: inTests },
      to: { path: `${foldersOf(names)}|^server/portal/` },
    },
    {
      name: "only-doors-open-the-portal",
      severity: "error",
      from: { path: "^(server|components|lib)/", pathNot: `^server/portal/|${inTests}` },
      to: { path: "^server/portal/" },
    },
    {
      name: "lib-is-pure",
      severity: "error",
      from: { path: "^lib/", pathNot: inTests },
      to: { path: "^(app|components|server|scripts|bench|e2e)/|^node:|^(fs|path|os|child_process)$" },
    },
    {
      name: "components-only-view",
      severity: "error",
      from: { path: "^components/", pathNot: inTests },
      to: { path: "^(app|server|scripts|bench|e2e)/" },
    },
    {
      name: "kit-knows-no-feature",
      severity: "error",
      from: { path: "^components/ui/", pathNot: inTests },
      to: { path: `${foldersOf(names)}|^components/shell/` },
    },
    {
      name: "store-meets-no-other-store",
      severity: "error",
      from: { path: "^server/([^/]+)/store/", pathNot: inTests },
      to: {
        path: "^server/",
        pathNot: `^server/$1/store/|^server/platform/|^server/${anyOf(sharedStores)}/store/|^server/${anyOf(sharedData)}\\.ts$`,
      },
    },
    {
      name: "app-opens-no-store",
      severity: "error",
      from: { path: "^app/", pathNot: inTests },
      to: { path: "node_modules/(@prisma|@duckdb|@libsql)/" },
    },
    {
      name: "one-opener-of-duckdb",
      severity: "error",
      from: {
        path: "^(server|scripts|app)/",
        pathNot: `^server/platform/(duckdb|pocket)/|^server/[^/]+/store/|^server/imports/reader/scratch\\.ts|${inTests}`,
      },
      to: { path: "node_modules/@duckdb/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "one-opener-of-sqlite",
      severity: "error",
      from: { path: "^(server|scripts|app)/", pathNot: `^server/platform/manager/|${inTests}` },
      to: { path: "node_modules/(@prisma|@libsql)/" },
    },
    {
      name: "stores-know-no-framework",
      severity: "error",
      from: { path: "^server/([^/]+/store|platform/(duckdb|pocket|manager|jobs|files)|imports/reader)/" },
      to: { path: "node_modules/(next|react|next-auth)/" },
    },
    {
      name: "verbs-know-no-pages",
      severity: "error",
      from: { path: "^server/" },
      to: { path: "^(app|components)/" },
    },
    {
      name: "no-test-code-in-code",
      severity: "error",
      from: { pathNot: inTests },
      to: { path: inTests },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^server/platform/manager/generated/|\\.next/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};
