// The rooms of docs/adr/0001 and what each may import.
const room = (name) => `^server/${name}/`;
const stores = ["manager", "pocket", "voters"];
const verbs = ["import", "inbox", "tenant", "portal", "command", "backup", "voter-file"];

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "lib-is-pure",
      severity: "error",
      from: { path: "^lib/", pathNot: "\\.test\\.ts$" },
      to: { path: "^(app|components|server|scripts|bench|e2e)/|^node:|^(fs|path|os|child_process)$" },
    },
    {
      name: "components-only-view",
      severity: "error",
      from: { path: "^components/", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^(app|server|scripts|bench|e2e)/" },
    },
    {
      name: "app-opens-no-store",
      severity: "error",
      from: { path: "^app/", pathNot: "\\.test\\.tsx?$" },
      to: { path: "node_modules/(@prisma|@duckdb|@libsql)/" },
    },
    ...stores.map((store) => ({
      name: `${store}-meets-no-other-store`,
      severity: "error",
      from: { path: room(store), pathNot: "\\.test\\.ts$" },
      to: {
        path: `^server/(?!${store}/|env\\.ts|refusal\\.ts|log\\.ts${store === "voters" ? "|pocket/(open|query)\\.ts" : ""})`,
      },
    })),
    {
      name: "one-opener-of-duckdb",
      severity: "error",
      from: {
        path: "^(server|scripts|app)/",
        pathNot: "^server/(pocket|voters)/|^server/reader/scratch\\.ts|\\.test\\.ts$|^server/backup/",
      },
      to: { path: "node_modules/@duckdb/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "one-opener-of-sqlite",
      severity: "error",
      from: { path: "^(server|scripts|app)/", pathNot: "^server/manager/|^server/backup/|\\.test\\.ts$" },
      to: { path: "node_modules/(@prisma|@libsql)/" },
    },
    {
      name: "stores-know-no-framework",
      severity: "error",
      from: { path: `^server/(${stores.join("|")}|reader)/` },
      to: { path: "node_modules/(next|react|next-auth)/" },
    },
    {
      name: "verbs-know-no-pages",
      severity: "error",
      from: { path: `^server/(${verbs.join("|")}|jobs|auth)/` },
      to: { path: "^(app|components)/" },
    },
    {
      name: "no-test-code-in-code",
      severity: "error",
      from: { pathNot: "\\.(test|spec)\\.tsx?$|^e2e/|^server/testing/" },
      to: { path: "\\.(test|spec)\\.tsx?$|^server/testing/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^server/manager/generated/|\\.next/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};
