interface Said {
  limit: number
  unit?: string
  variant?: string
  /** '' or absent: any. */
  classification?: string
}

/** A row of `sla_rules`: a limit in force since 2010, counted from the receipt of a report to a stage. */
export function rule(
  id: string,
  stage: string,
  { limit, unit = 'workdays', variant = 'main', classification = '' }: Said,
): (string | number | boolean | null)[] {
  return [
    ...[id, classification, stage, limit, unit, 'received', stage, '2010-01-01', null],
    ...['aturan', '', true, variant, ''],
  ]
}
