import "server-only";
import pino from "pino";

/** The server's log, one JSON object a line on standard error. Never holds contacts' values or secrets. */
export const log = pino(
  { level: process.env.CB_LOG_LEVEL ?? "info", redact: ["*.password", "*.secret", "*.token", "req.headers"] },
  pino.destination({ dest: 2, sync: true }),
);
