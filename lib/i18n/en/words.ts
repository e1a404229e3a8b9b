import type { words as id } from '#lib/i18n/id/words'
import type { Same } from '#lib/i18n/shape'

export const words: Same<typeof id> = {
  outOf: '{k} of {n}',
  workdaysBetween: 'between {from} and {to} working days',
  workdays: '{n, select, 1 {1 working day} other {{n} working days}}',
  points: '{n} points',
  provinceGovernment: '{province} Prov. Govt',
  regency: '{name} Regency',
  province: '{name} Province',
  cityTile: '{name} <small>City</small>',
  wholePeriod: 'all data',
  since: 'since {from}',
  until: 'until {to}',
  between: '{from} – {to}',
  atLeast: 'at least {value}',
  atMost: 'within {value}',
  noMoreThan: 'at most {value}',
  blank: {
    zero: 'no reports',
    suppressed: 'suppressed',
    not_available: 'cannot be computed from this export',
    not_applicable: 'not applicable',
    bounded: 'only known within bounds',
    not_yet_due: 'not yet due',
  },
  verdict: {
    met: 'Met',
    not_met: 'Not met',
    unclear: 'Cannot be told yet',
    unverified: 'Target not verified',
    none: 'No target',
  },
}
