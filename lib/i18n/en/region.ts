import type { region as id } from '#lib/i18n/id/region'
import type { Same } from '#lib/i18n/shape'

export const region: Same<typeof id> = {
  sheets: 'Report sheets of the regions of {province}',
  sheetsLink: 'Print sheets by region',
  sheetTrend: '{n} reports of {name} by month.',
  sheetsHow: 'Print this page: every region gets a sheet of A4 of its own.',
  backTo: 'All regencies and cities',
  previous: 'Previous: {name}',
  next: 'Next: {name}',
  neighbours: 'Other regencies and cities',
  headline: 'Figures of {name}',
  targets: {
    met: '{kpi}: <b>meets</b> the target of {target}.',
    not_met: '{kpi}: <b>certainly misses</b> the target of {target}.',
    unclear: '{kpi}: whether it meets the target of {target} <b>cannot be told</b>.',
  },
  apart: 'Compared with {other}, different beyond chance: {list}.',
  higher: '{kpi} ({points} higher)',
  lower: '{kpi} ({points} lower)',
  alike: 'Compared with {other}, no percentage differs beyond chance.',
  apartFew: 'Not yet to be compared with {other}: fewer than 10 reports on one side.',
  sinceYear: 'Against {before}: reports outside entry bursts <b>{volume}</b>; {kpi}: <b>{completion}</b>.',
  waiting: 'Not completed: {open}, of which past the limit: {overdue}.',
  upTo: 'up to {n} times as many',
  downTo: 'down to {n} times as many',
  waitingLate: 'Not completed and past the limit: {open}.',
  waitingNone: 'No report is left to complete.',
  toReports: 'List of its reports',
  sheetLink: 'Print sheet of one page',
  indicator: 'Indicator',
  units: 'Agencies and units that handle the reports',
  unitsNote: 'By number of reports. Units with fewer than 10 reports have no percentage.',
  age: 'Age',
  notLoadedTitle: 'The export of {name} is not loaded',
  notLoaded:
    'Without it, it is not known how many reports came in and how they were handled. This is not zero reports.',
  silentTitle: 'No reports from {name} in this period',
  silent:
    'Zero reports need not mean service without problems: people may not know SP4N-LAPOR! or may not want to use it. Choose another period to see a year that has reports.',
}
