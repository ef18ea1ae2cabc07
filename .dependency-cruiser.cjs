// The rooms of docs/adr/0018 and what each may import.

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
    {
      name: "no-test-code-in-code",
      severity: "error",
      from: { pathNot: "\\.(test|spec)\\.tsx?$|^e2e/|^server/platform/testing/" },
      to: { path: "\\.(test|spec)\\.tsx?$|^server/platform/testing/" },
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
