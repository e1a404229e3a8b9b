import type { charts as id } from '#lib/i18n/id/charts'
import type { Same } from '#lib/i18n/shape'

export const charts: Same<typeof id> = {
  download: 'Download',
  explore: 'Read values (arrow keys)',
  trend: 'Reports a month: most in {month}, {n}',
  trendNone: 'Reports a month',
  trendText: '{n} reports in {months} months, {period}. Most in {month}: {peak}.',
  trendBurst:
    'Hatched parts are entry bursts: many reports entered at once through one channel, mostly by officials, so they seldom mean a surge of demand. {all} reports in all, {without} without entry bursts.',
  burstItem:
    '{day}: {n} reports by {channel} in {region}{known, select, yes { (usually {usual} a day)} other {}}',
  burstMore:
    '{n, plural, one {# other day, no larger: Data quality} other {# other days, none larger: Data quality}}',
  categories: '{first} is reported most: {n} of {total} reports',
  categoriesNone: 'Reports by category',
  categoriesText: 'Number of reports by top category; most: {first}, {n} of {total} reports.',
  previousNote: 'Upright tick: its share in the previous period ({period}).',
  completion: 'Overall {value} {kpi}; each regency and city with its interval',
  completionNone: '{kpi} by regency and city, in order of region code',
  completionText:
    'Share of completed reports of each regency and city with its 95% confidence interval. The provincial government stands apart below.',
  completionNote:
    'Dot: share completed. Thin line: 95% interval. Where intervals overlap, the difference may be chance.',
  statusesTitle: '{done} of {n} reports are completed',
  statusesText: 'How {n} reports divide by the state of their handling.',
  statusesNote:
    'Pending and archived reports are not in the denominator of the follow-up and completion rates.',
  channels: '{first} is the main channel: {n} of {total} reports',
  channelsNone: 'Reports by channel',
  channelsText: 'Number of reports by channel; most: {first}, {n} of {total}.',
  classifications: 'Most are {first}: {n} of {total} reports',
  classificationsNone: 'Reports by classification',
  classificationsText: 'Number of reports by classification; most: {first}, {n} of {total}.',
  closedBy:
    'Most often closed by{closer, select, system { the system} admin { an admin} reporter { the reporter} other { {first}}}: {n} of {total} completed reports',
  closedByNone: 'Who closed the reports',
  closedByText: 'Completed reports by who closed them; most: {first}, {n} of {total}.',
  ages: 'Reports still open, by their age: {n} reports',
  agesNone: 'No reports are open',
  agesText: 'Number of reports not completed by age in working days at the date of the data.',
  targetLabel: 'target {value}',
}
