import "server-only";
import type { Located } from "./locate";
import type { OpenPocket } from "./open-pocket";

const tries = 5;

/**
 * Shows what a campaign reads beside its data as it was located, unless something newer is shown already. One after the other: two changes
 * of one view at once conflict, and a slow one would put the older back.
 */
export async function showBeside(open: OpenPocket, located: Located): Promise<void> {
  const { shown } = open;
  if (!shown.attached || located.look <= shown.look) return;
  const showing = shown.last.then(() => show(open, located));
  shown.last = showing.catch(() => undefined);
  await showing;
}

async function show(open: OpenPocket, { beside, look }: Located): Promise<void> {
  const { shown } = open;
  if (look <= shown.look) return;
  if (beside.key !== shown.key) await inOneStep(open, beside.show);
  shown.key = beside.key;
  shown.look = look;
}

async function inOneStep({ instance }: OpenPocket, work: Located["beside"]["show"]): Promise<void> {
  const connection = await instance.connect();
  try {
    for (let attempt = 1; ; attempt++) {
      await connection.run("BEGIN TRANSACTION");
      try {
        await work(connection);
        await connection.run("COMMIT");
        return;
      } catch (error) {
        await connection.run("ROLLBACK").catch(() => undefined);
        if (attempt === tries || !/conflict/i.test(String(error))) throw error;
      }
    }
  } finally {
    connection.closeSync();
  }
}
