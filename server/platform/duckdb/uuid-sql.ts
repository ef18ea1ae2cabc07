/** SQL of a UUIDv7 (RFC 9562) of a time in milliseconds, itself SQL: another one for each row. */
export const uuidv7Sql = (ms: string) => {
  const hex = `format('{:012x}', (${ms})::BIGINT)`;
  const random = "substr(gen_random_uuid()::VARCHAR, 16)";
  return `(left(${hex}, 8) || '-' || right(${hex}, 4) || '-7' || ${random})::UUID`;
};
