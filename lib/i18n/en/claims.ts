/** Figures that others published, beside ours. */
export const claims = {
  title: 'Published figures and ours',
  lead: 'Complaint figures that institutions and the press have published, beside what the loaded data gives for the same region and dates. Differences are explained, not hidden.',
  claim: 'Indicator, region and period',
  published: 'Published',
  ours: 'Our figure',
  difference: 'Difference',
  explanation: 'Explanation',
  none: 'cannot be computed',
  same: 'the same',
  summary:
    'Of {n} published figures {agree} agree with this data, {differ} differ, and {unknown} cannot be compared.',
  sample:
    'This edition holds sample data made to resemble some of the published figures. Agreement here proves nothing.',
  empty: 'No published figures are listed yet.',
} as const
