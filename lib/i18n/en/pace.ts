/** A running year on its way to its target. */
export const pace = {
  title: 'Pace towards the target of {year}',
  common: 'Target of each region for the year: {target}.',
  commonCarried:
    'Target of each region for the year: {target}. Set for {year}, carried on until there is a newer one.',
  note: 'The projection for the year goes by the share of a year that has usually come in by the same date ({years}); entry bursts count only once. The small figures below it are its 95% range. Fewer than 10 reports are not projected. "Behind" and "on the way to reach it" are written only beyond chance.',
  noteNone: 'There is no earlier year to go by, so there is no projection for the year.',
  soFar: 'Received so far',
  soFarBy: 'Received by {date}',
  expected: 'Projected for the year',
  target: 'Target',
  carried: 'Target of {year}, carried on',
  state: 'Pace',
  tooFew: 'too few',
  states: {
    reached: 'reached already',
    ahead: 'on the way to reach it',
    behind: 'behind',
    unclear: 'cannot be told',
    no_basis: 'nothing to compare with',
    unverified: 'target not verified',
  },
} as const
