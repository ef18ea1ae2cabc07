"use client";

import { useState } from "react";
import { missingFrom } from "@/lib/voters/voter-fields";
import type { VoterListFacts } from "./voter-lists";

/** What the files of a release are. `id`: names this reading. */
export interface ReleaseReading {
  id: string;
  layout: string;
  lists: VoterListFacts[];
  passedOver: string[];
}

/**
 * A release that was read, and what a person changes in it before it is loaded. `maps`: where the columns go of each list
 * that was changed, by its place.
 */
export function useReleaseReading(kept: ReleaseReading | null) {
  const [read, setRead] = useState(kept ?? undefined);
  const [changed, setChanged] = useState<ReadonlySet<number>>(new Set());

  function change(list: number, column: number, target: string | null) {
    setChanged(new Set([...changed, list]));
    if (!read) return;
    const lists = read.lists.map((one, at) => (at === list ? withTarget(one, column, target) : one));
    setRead({ ...read, lists });
  }

  const maps = Object.fromEntries(
    [...changed].map((at) => [String(at), read?.lists[at]?.columns.map(({ target }) => target) ?? []]),
  );
  return { read, maps, change, forget: () => setRead(undefined) };
}

/** A list whose column goes to a field; another one that did doesn't any more. */
function withTarget(list: VoterListFacts, column: number, target: string | null): VoterListFacts {
  const columns = list.columns.map((one, at) =>
    at === column ? { ...one, target } : one.target === target ? { ...one, target: null } : one,
  );
  return { ...list, columns, missing: missingFrom(columns.map((one) => one.target)) };
}
