import "server-only";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { createClient } from "@libsql/client";
import { PrismaLibSql } from "@prisma/adapter-libsql";
import { managerPath } from "@/server/platform/env";
import { log } from "@/server/platform/log";
import { Refusal } from "@/server/platform/refusal";
import { refuseWhenClosed } from "@/server/platform/stopping";
import { PrismaClient } from "./generated/client";
import { migrateManager } from "./migrate";

const registry = Symbol.for("campaignbrain.manager");
type Registry = { [registry]?: Map<string, Promise<PrismaClient>> };

/**
 * The one Prisma client of manager.db, migrated and in WAL mode before Prisma sees it.
 * Kept on globalThis, since Next evaluates a module several times in one process.
 * Refuses: data_unavailable, once the portal has closed it for good.
 */
export async function manager(): Promise<PrismaClient> {
  refuseWhenClosed();
  const holder = globalThis as Registry;
  holder[registry] ??= new Map();
  const clients = holder[registry];
  const file = managerPath();
  let client = clients.get(file);
  if (!client) {
    client = openManager(file);
    clients.set(file, client);
    client.catch(() => clients.delete(file));
  }
  return client;
}

async function openManager(file: string): Promise<PrismaClient> {
  await mkdir(path.dirname(file), { recursive: true });
  const url = `file:${file}`;
  const sqlite = createClient({ url });
  try {
    await sqlite.execute("PRAGMA busy_timeout = 10000");
    await sqlite.execute("PRAGMA journal_mode = WAL");
    await migrateManager(sqlite);
  } finally {
    sqlite.close();
  }
  const prisma = new PrismaClient({ adapter: new PrismaLibSql({ url, timeout: 10_000 }) });
  await prisma.$executeRawUnsafe("PRAGMA foreign_keys = ON");
  return sayWhenFull(prisma);
}

/** A full disk, or 778, a write that the system refuses (SQLITE_IOERR_WRITE), as a refusal in words; other errors as they are. */
export function fullDiskInWords(error: unknown): unknown {
  if (!/SQLITE_FULL|SQLITE_IOERR_WRITE|Code: `778`/.test(String(error))) return error;
  return new Refusal("disk_full", "The server's disk is full. Ask an admin to make room, then try again.");
}

/** Any statement may meet a full disk. */
function sayWhenFull(prisma: PrismaClient): PrismaClient {
  const extended = prisma.$extends({
    query: {
      $allOperations: ({ args, query }) =>
        query(args).catch((error: unknown) => {
          throw fullDiskInWords(error);
        }),
    },
  });
  return extended as unknown as PrismaClient;
}

/**
 * Writes manager.db's log into the file itself and closes it; the next call to `manager` opens it again. For shutdown,
 * a restore and tests. The library lets go of the file some time later, so that SQLite can't be left to do it.
 */
export async function closeManager(): Promise<void> {
  const clients = (globalThis as Registry)[registry];
  for (const [file, client] of clients ?? []) {
    clients?.delete(file);
    const prisma = await client;
    await prisma
      .$queryRawUnsafe("PRAGMA wal_checkpoint(TRUNCATE)")
      .catch((error: unknown) =>
        log.warn({ err: error }, "manager.db's log could not be written into its file"),
      );
    await prisma.$disconnect();
  }
}
