import "server-only";
import { z } from "zod";
import { Count, queryRow } from "@/server/pocket/query";
import { readPocket } from "@/server/pocket/use";
import { findVoters } from "@/server/pocket/voters/voter-file";

/** How many voters a campaign sees; null where it has no voter file. */
export const countDistrict = (slug: string): Promise<number | null> =>
  readPocket(slug, async (pocket) => {
    if (!findVoters(pocket)) return null;
    const { voters } = await queryRow(
      pocket,
      z.object({ voters: Count }),
      "SELECT count(*) AS voters FROM voters.voter",
    );
    return voters;
  });
