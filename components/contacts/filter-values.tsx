"use client";

import { Button } from "@/components/ui/button";
import type { ContactQuery } from "@/lib/contacts/contact-query";
import type { Slug } from "@/lib/platform/tenant";
import { useFieldValues } from "./use-field-values";
import { ValueTicks, type ValueTicksProps } from "./value-ticks";

interface FilterValuesProps extends Omit<ValueTicksProps, "found"> {
  slug: Slug;
  /** Whom the values are counted among. */
  others: Pick<ContactQuery, "words" | "filter">;
}

/** The values of a field to tick, once they are counted. */
export function FilterValues({ slug, others, ...rest }: FilterValuesProps) {
  const { values, failed, again } = useFieldValues(slug, rest.field.name, others);
  if (failed)
    return (
      <div role="alert" className="flex items-center justify-between gap-3 px-3 py-2 text-sm">
        They could not be counted.
        <Button size="sm" onClick={again}>
          Try again
        </Button>
      </div>
    );
  if (values === null)
    return (
      <p aria-busy className="animate-late px-3 py-2 text-ink-2">
        Counting …
      </p>
    );
  return <ValueTicks {...rest} found={values} />;
}
