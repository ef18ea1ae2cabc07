"use client";

import { useEffect, useState } from "react";
import { type ContactQuery, contactsHref } from "@/lib/contacts/contact-query";
import type { FieldValue } from "@/lib/contacts/filter/field-value";
import type { Slug } from "@/lib/platform/tenant";

/** What a field's values are: null while they are being counted. */
interface FieldValues {
  values: readonly FieldValue[] | null;
  failed: boolean;
  again: () => void;
}

/** The values of a field with how many of the contacts of a query have each; counted anew where the query is another. */
export function useFieldValues(
  slug: Slug,
  field: string,
  { words, filter }: Pick<ContactQuery, "words" | "filter">,
): FieldValues {
  const [found, setFound] = useState<{ address: string; values: FieldValue[] | null }>();
  const [round, setRound] = useState(0);
  const query = contactsHref(slug, { words, filter }).split("?")[1];
  const address = `/c/${slug}/api/contacts/values?of=${encodeURIComponent(field)}${query ? `&${query}` : ""}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another round asks the same address again
  useEffect(() => {
    const leaving = new AbortController();
    const ask = async () => {
      const answer = await fetch(address, { signal: leaving.signal });
      if (!answer.ok) throw new Error(`The values were answered with ${answer.status}.`);
      return (await answer.json()) as FieldValue[];
    };
    ask().then(
      (values) => setFound({ address, values }),
      () => !leaving.signal.aborted && setFound({ address, values: null }),
    );
    return () => leaving.abort();
  }, [address, round]);

  const current = found?.address === address ? found : undefined;
  return {
    values: current?.values ?? null,
    failed: current?.values === null,
    again: () => {
      setFound(undefined);
      setRound(round + 1);
    },
  };
}
