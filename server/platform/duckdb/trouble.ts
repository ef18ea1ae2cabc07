import { Refusal } from "@/server/platform/refusal";

/** Turns what DuckDB says of the machine or the file into a refusal; anything else is unexpected and passes through. */
export function readable(error: unknown): unknown {
  if (error instanceof Refusal) return error;
  const text = String(error);
  if (/No space left|disk is full|ENOSPC|quota exceeded|File too large|max_temp_directory_size/i.test(text)) {
    return new Refusal(
      "disk_full",
      "The disk is full. Nothing was changed. Free some space, then try again.",
    );
  }
  if (/not a valid DuckDB|corrupt|checksum|deserializ|serialization error/i.test(text)) {
    return new Refusal(
      "data_unavailable",
      "This campaign's database is damaged. Nothing was changed. An admin can restore it from a backup.",
    );
  }
  if (/INTERRUPT/i.test(text)) return tookTooLong();
  return error;
}

/** What is said of work that was stopped at its deadline. */
export const tookTooLong = () =>
  new Refusal("data_unavailable", "That took too long and was stopped. Nothing was changed.");
