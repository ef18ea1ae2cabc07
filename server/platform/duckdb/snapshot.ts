import "server-only";
import { type Connected, execute } from "./query";

/**
 * Reads data in several statements as it is at one moment, whatever others write meanwhile, into temporary tables, which stay. To be short: until its end
 * nothing that it replaces or drops is freed.
 */
export async function inSnapshot<T>(connected: Connected, work: () => Promise<T>): Promise<T> {
  await execute(connected, "BEGIN TRANSACTION");
  try {
    const value = await work();
    await execute(connected, "COMMIT");
    return value;
  } catch (error) {
    await execute(connected, "ROLLBACK");
    throw error;
  }
}
