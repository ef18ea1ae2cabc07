import "server-only";
import pino from "pino";
import { env } from "./env";

/** The server's log, one JSON object a line on standard error. Never holds contacts' values or secrets. */
export const log = pino(
  { level: env.logLevel, redact: ["*.password", "*.secret", "*.token", "req.headers"] },
  pino.destination({ dest: 2, sync: true }),
);
