import type { comparison as id } from '#lib/i18n/id/comparison'
import type { Same } from '#lib/i18n/shape'

export const comparison: Same<typeof id> = {
  title: 'Regencies and cities of {province} compared',
  documentTitle: 'Regions compared',
  lead: 'This page answers one thing: which regencies and cities truly differ. Where a difference may be chance, nobody is ranked.',
  indicator: 'Compared by',
  tiers: 'Which ones truly differ?',
  tiersNote:
    'Mean {mean} of {n} reports of all regencies and cities. A region is said to differ only beyond the 99.8% limits around that mean.',
  tiersNoteFew:
    'All regencies and cities together: {mean} reports, too few for a percentage. A region is said to differ only beyond the 99.8% limits around that part.',
  tier: {
    above: 'Higher',
    same: 'Cannot be told apart',
    below: 'Lower',
    none: 'No reports',
  },
  tierEmpty: 'None.',
  tierCaution:
    'Regions with few reports nearly always stand under "cannot be told apart": their data is not enough, which does not mean they do equally well.',
  forestNone: 'None can be told apart from the mean, {mean}',
  forestSome: 'Against the mean of {mean}: {below} lower, {above} higher, {same} cannot be told apart',
  forestText:
    '{kpi} of each regency and city as a dot with its 95% confidence interval and the target line; the provincial government stands apart below.',
  forestByName:
    'In order of name, which says nothing about quality. Thin line: 95% interval. Hollow dot: fewer than 10 reports.',
  byValue: 'Sort by value',
  byName: 'Sort by name',
  byValueWarning:
    'The order by value is no ranking. {same} of {n} regions cannot be told apart from the mean, and chance can turn their order around.',
  funnelMean: 'Beyond the 95% limits around the mean: {above} regions above, {below} below',
  funnelTarget: 'Beyond the 95% limits around the target: {above} regions above, {below} below',
  funnelChance:
    'One region in 20 may lie outside the 95% limits by chance alone; so only those outside the 99.8% limits are said to differ.',
  funnelText:
    'Each dot is a regency or city. Across: its number of reports. Upwards: {kpi}. The funnel shows the 95% and 99.8% limits of chance around the {centre}.',
  mean: 'mean {value}',
  target: 'target {value}',
  targetUnverified: 'target {value}, not verified',
  yardstick: 'Yardstick of the funnel',
  aroundMean: 'Compare with the mean',
  aroundTarget: 'Compare with the target',
  targetCeiling:
    'Against a target of 100%, a single report that is not completed already lies below the line.',
  spreadApplies:
    'Regions vary {phi} times as much as pure chance. The mix of cases or ways of recording may play a part; the limits are not widened for it.',
  spreadNone: 'Regions vary {phi} times as much as pure chance: no more than is usual for {n} regions.',
  signal: {
    inside: 'within the expected range',
    warn_low: 'below the 95% limit',
    alarm_low: 'below the 99.8% limit',
    warn_high: 'above the 95% limit',
    alarm_high: 'above the 99.8% limit',
    none: 'no reports',
  },
  quadrant: 'Quiet or loud, good or poor: {kpi} against the number of reports',
  quadrantNone:
    'It takes three or more regencies or cities with at least 10 reports: of fewer, none is in the middle.',
  quadrantText:
    'Across: reports per 10,000 people. Upwards: {kpi}. Dashed lines are the medians of the regions.',
  ombudsman:
    'As the Ombudsman says: no complaints does not mean good service, and many complaints do not mean bad service. The dividing lines are medians, so half always stand on each side; a corner is no grade.',
  corner: {
    quiet_good: 'Quiet and good',
    loud_good: 'Loud and good',
    quiet_poor: 'Quiet and poor',
    loud_poor: 'Loud and poor',
    none: 'fewer than 10 reports',
  },
  cornerColumn: 'Corner',
  multiples: 'Reports a month in each regency and city, on one scale',
  multiplesText:
    'A small line for each regency and city, {period}, all on the same scale. The number on the right is the latest month.',
  multiplesNote: 'One scale for all, so that heights can be compared directly.',
  bursts: 'Entry bursts (many reports entered at once): {list}.',
  burst: '{name}, {month}, {n} of {all} reports',
  signals: 'Risen or fallen beyond chance',
  signalsNote:
    'Only months beyond the control limits (XmR for numbers of reports, p-chart for rates), or eight months in a row on one side, are called a rise or a fall. Entry bursts and incomplete months are left out; regions with fewer than 5 reports a month on average are not judged; rates are read among reports past their time. Of hundreds of months looked at together, one or two may still cross a limit by chance.',
  signalVolume: '{name}, {month}: reports {direction} to {value}, expected range {low} to {high}.',
  signalRate: '{name}, {month}: {kpi} {direction} to {value}, expected range {low} to {high}.',
  signalRun: '{name} until {month}: {what} {direction} for eight months or more in a row.',
  up: 'up',
  down: 'down',
  upShort: '▲ up in {month}',
  downShort: '▼ down in {month}',
  reportsWord: 'number of reports',
  signalsNone: 'No month of this period is beyond chance.',
  signalsFew:
    'Control limits need at least eight whole months with five reports a month on average. Choose a longer period.',
  tableRest: 'The remaining figures',
  table: 'All figures',
  tableNote: 'Click a heading to sort. Columns marked * explain; they are never used to judge.',
  tableTier: 'Against the mean',
  tablePlace: 'Range of places*',
  tableShrunk: 'Expected in the long run*',
  tableStandardised: 'With the same mix of cases*',
  tableSignal: 'Change',
  place: '{lo} to {hi}',
  thinMix: 'stands for {share} of the mix',
  noSignal: 'within the expected range',
  noLimits: 'fewer than 8 months or 5 reports a month',
  filter: 'Find a region',
  columns: 'Columns',
  found: '{shown} of {all} rows',
  allColumns: 'Show all {n} columns',
  mainColumns: 'Show the main columns only',
  explain: 'What the columns marked * mean',
  explainPlace:
    'The true rate of each region may differ a little from its record. With all these possibilities weighed, the place of the region lies within that range with a chance of 95%. Wide ranges are why there is no ranking from 1 to {n}.',
  explainShrunk:
    'The record of the region joined with the mean of all regions, each weighted by its reports (empirical Bayes): 5 of 5 is not 100% for ever. The mean weighs as much as {weight} reports.',
  explainShrunkAll:
    'The record of the region joined with the mean of all regions (empirical Bayes). In this period regions do not differ beyond chance, so the best estimate for all of them is the mean.',
  explainStandardised:
    'The rate the region would reach if its mix of categories were that of all regions together. Where it stands for less than 90% of the mix, the comparison is thin.',
  toComparison: 'All regencies and cities compared',
  with: 'Compare with',
  withRest: 'All other regencies and cities',
  compare: 'Compare',
  pairTitle: '{first} and {second}',
  pairNotLoaded: 'The export to compare with is not loaded, so nothing can be compared yet.',
  pairNote:
    'The difference is {first} minus {second}, with its 95% interval after Newcombe. They are said to differ only when that interval leaves out zero.',
  difference: 'Difference',
  reading: 'Conclusion',
  differs: 'different',
  sameAs: 'cannot be told apart',
  tooFew: 'fewer than 10 reports on one side',
  noInterval: 'not compared',
}
