import { layoutKey } from "@/lib/imports/headers/layouts";
import type { Mapping } from "@/lib/people/mapping";
import { scoreName } from "@/lib/voters/scores";
import type { VoterLayout } from "@/lib/voters/voter-layouts";
import type { StagedList } from "./stage-files";
import type { VoterList } from "./store/staged-voters";

// Columns that mean something in a voter file and are no field of the loader.

/** A column of scores has numbers in at least so many of its cells that aren't blank. */
const mostlyNumbers = 0.9;

/** Columns that say whose data is withheld. Florida's file has it in one place, with or without a header. */
export function confidentialColumns(headers: readonly string[], layout: VoterLayout): number[] {
  const found = headers.flatMap((header, index) => (tellsWithheld.test(layoutKey(header)) ? [index] : []));
  return found.length === 0 && layout.name === "fl" ? [6] : found;
}

/** One too many hides an address; one too few shows it. */
const tellsWithheld =
  /confidential|recordsexempt|exemptvoter|voterexempt|^exempt(?:ion)?$|^protected|protectedvoter|protectedaddress|safeathome|^acp(?:flag|ind|indicator|participant)?$|suppress|^secured?$|secured?voter|withheld|privaterecord|addressprivate|privateaddress|sealed|isprotected|^restricted|restrictedvoter|nondisclosure|donotdisclose|^privacy|privacyflag|shielded/u;

/** The column of a year of birth alone, where no column has the whole date. */
export function birthYearColumn(columns: StagedList["reading"]["columns"], mapping: Mapping): number | null {
  const used = new Set(mapping.flatMap(({ index, target }) => (target === null ? [] : [index])));
  const index = columns.findIndex(
    ({ header, profile }, at) =>
      !used.has(at) && /birth|^yob$|^dob/u.test(layoutKey(header)) && profile.share.year >= mostlyNumbers,
  );
  return index < 0 ? null : index;
}

/** Columns whose header names a score and whose values are numbers. Of two that are called the same the first counts. */
export function scoreColumns(
  columns: StagedList["reading"]["columns"],
  mapping: Mapping,
): VoterList["scores"] {
  const used = new Set(mapping.flatMap(({ index, target }) => (target === null ? [] : [index])));
  const names = new Set<string>();
  return columns.flatMap(({ header, profile }, index) => {
    const name = used.has(index) ? null : scoreName(header);
    if (name === null || names.has(name) || profile.share.number < mostlyNumbers) return [];
    names.add(name);
    return [{ index, name }];
  });
}
