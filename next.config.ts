import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: [
    "@duckdb/node-api",
    "@duckdb/node-bindings",
    "@libsql/client",
    "libsql",
    "@node-rs/argon2",
    "pino",
  ],
  // Types are checked by `npm run check`, once, with the native compiler.
  typescript: { ignoreBuildErrors: true },
  experimental: { serverActions: { bodySizeLimit: "1mb" } },
};

export default config;
