/** SQL: 1 to 12 digits after trimming and a trailing `.0`, as BIGINT; NULL for anything else, `9.3E+06` too. */
export function trackingIdSql(column: string): string {
  return `TRY_CAST(regexp_extract(${column}, '^\\s*([0-9]{1,12})(?:[.]0)?\\s*$', 1) AS BIGINT)`
}
