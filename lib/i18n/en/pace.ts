/** A running year on its way to its target. */
export const pace = {
  title: 'Pace towards the target of {year}',
  note: 'Target for the number of reports a year in each region. The projection goes by the seasons of {years}: the share of a year that has usually come in by the same date. Entry bursts count once and are not carried on to the end of the year. Below the projection: its 95% range, with chance and the differences between years. Below 10 reports there is no projection. A verdict is given only beyond chance.',
  noteNone: 'Target for the number of reports a year in each region. There is no earlier year to go by.',
  soFar: 'Received so far',
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
