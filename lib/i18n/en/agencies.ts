export const agencies = {
  title: 'Agencies and units',
  documentTitle: 'Agencies and units',
  trail: 'Way down',
  all: 'All of {province}',
  headline: 'Figures of this scope',
  silentTitle: 'Answered none so far',
  silentLead:
    '{units, plural, one {# unit has} other {# units have}} not followed up a single report, {reports, plural, one {# report} other {# reports}} in all. {overdue, plural, =0 {None is past its time limit yet.} one {# report is past its time limit.} other {# reports are past their time limit.}}',
  silentNone: 'Every unit in this scope has followed up at least one report.',
  silentNote:
    'Ordered by overdue reports, then by reports. Archived, pending and unassigned reports are not counted here. An answer given outside SP4N-LAPOR! does not show in the export.',
  silentMore: '{n} more units',
  silentOf: 'Unanswered',
  region: 'Region',
  childrenRegion: 'By region',
  childrenUnit: 'By unit (OPD)',
  childrenCategory: 'By category',
  childrenLeaf: 'By subcategory',
  childrenNote:
    'Choose a row to go further down. The rows sum to {total} reports, as many as the scope above them. Fewer than 10 reports are never given as a percentage.',
  noneOpen: 'none is open',
  chart: 'Overall {value} {follow}; each unit with its interval',
  chartNone: '{follow} by unit',
  chartText:
    'Share of reports followed up by each unit with its 95% interval; those with most reports first.',
  chartNote:
    'The {shown} units with most reports of {all}. Overlapping intervals mean that a difference may be chance.',
  cases: 'List of reports',
  casesNote:
    'Open ones first, longest waiting on top. Names, titles and texts are not stored here; look the tracking number up in the SP4N-LAPOR! dashboard.',
  casesLater: 'Choose a region to see the list of its reports.',
  casesTotal: '{n} reports, page {page} of {pages}',
  tracking: 'Tracking number',
  received: 'Received',
  age: 'Age',
  done: 'not open',
  limit: 'limit {limit}',
  overdue: 'past the limit of {limit}',
  pages: 'Pages of the list',
  previousPage: 'Previous',
  nextPage: 'Next',
}
