/** Last day of security fixes by major version: github.com/nodejs/release. Odd versions live for half a year only. */
const LAST_DAY: Record<number, string> = {
  20: '2026-04-30',
  21: '2024-06-01',
  22: '2027-04-30',
  23: '2025-06-01',
  24: '2028-04-30',
  25: '2026-06-01',
}

/** Whether this Node still gets security fixes on `today` (ISO); null for versions newer than the table. */
export function isSupported(version: string, today: string): boolean | null {
  const major = Number(version.split('.')[0])
  const last = LAST_DAY[major]
  if (last) return today <= last
  return major > 25 ? null : false
}
