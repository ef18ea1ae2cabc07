import "server-only";
import { randomUUID } from "node:crypto";
import type { Connection } from "./connect";
import type { WriteOptions } from "./in-turn";
import type { OpenPocket } from "./open-pocket";
import { tell } from "./options";
import type { Pocket } from "./pocket";
import { dropPocket } from "./registry";

/** Runs work in one transaction: all of it, or nothing. From then on the data has another name. */
export async function transact<T>(
  open: OpenPocket,
  { pocket, within, calm }: Connection,
  work: (pocket: Pocket) => Promise<T>,
  { signal, heavy, writer }: WriteOptions,
): Promise<T> {
  const found = pocket();
  const { connection } = found;
  await connection.run("BEGIN TRANSACTION");
  let value: T;
  try {
    value = await within(work(found));
    signal?.throwIfAborted();
  } catch (error) {
    await connection.run("ROLLBACK").catch(ignoreClosed);
    throw error;
  }
  calm();
  try {
    await connection.run("COMMIT");
  } catch (error) {
    dropPocket(open);
    throw error;
  }
  open.state = randomUUID();
  if (heavy || writer) open.heavyState = open.state;
  tell("written", open.slug);
  return value;
}

const ignoreClosed = () => undefined;
