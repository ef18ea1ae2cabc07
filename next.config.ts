import type { NextConfig } from "next";
import { malformedAddress } from "./lib/platform/malformed-address";

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
  rewrites: async () => ({
    beforeFiles: [{ source: malformedAddress, destination: "/no-such-address" }],
    afterFiles: [],
    fallback: [],
  }),
  experimental: { serverActions: { bodySizeLimit: "1mb" } },
};

export default config;
