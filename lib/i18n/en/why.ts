import type { why as id } from '#lib/i18n/id/why'
import type { Same } from '#lib/i18n/shape'

export const why: Same<typeof id> = {
  excluded: 'What is left out',
  limits: 'The limits drawn',
  funnel:
    'Exact 95% and 99.8% limits of the binomial distribution around the yardstick. Beyond 99.8%: hardly ever by chance.',
  categories: {
    definition: 'Reports by top category of SP4N-LAPOR!.',
    formula: 'reports of one category / all reports in scope',
    excluded:
      'Nothing: archived and pending reports count, and those without a category are a part of their own.',
  },
  channels: {
    definition:
      'Reports by channel; some channels are keyed in by officials, not sent by citizens themselves.',
    formula: 'reports of one channel / all reports in scope',
    excluded: 'Nothing: archived and pending reports count.',
  },
  classifications: {
    definition: 'Reports by classification, which decides the time limit of their follow-up.',
    formula: 'reports of one classification / all reports in scope',
    excluded: 'Nothing: what is not classified yet is a part of its own.',
  },
  closedBy: {
    definition: 'Completed reports by who closed them.',
    formula: 'completed reports closed by one / all completed reports',
    excluded: 'Reports not completed, pending, and archived.',
  },
  statuses: {
    definition: 'Reports by the group of their status at the cut-off.',
    formula: 'reports of one group / all reports in scope',
    excluded: 'Nothing: pending and archived are drawn, although no part of the denominator of rates.',
  },
  ages: {
    definition: 'Reports not completed yet, by how long they had waited at the cut-off.',
    formula: 'working days after the day of receipt, up to the cut-off',
    excluded: 'Completed, pending and archived reports.',
  },
  grid: {
    definition: 'Reports of each regency and city by category; tinted by their share within the region.',
    formula: 'reports of one category in one region / all reports of that region',
    excluded:
      'The provincial government and regions of other provinces. Regions with fewer than 10 reports are not tinted.',
  },
  held: {
    definition: 'How long reports stay in each stage, from one event to the next.',
    formula: 'mean working days per stage, over the same reports for every stage',
    excluded: 'Reports not completed, and those of which a date is missing or out of order.',
  },
  curves: {
    definition: 'Share of reports that have reached an event, by working days since receipt.',
    formula: 'Kaplan-Meier estimate: reports still open count up to their age at the cut-off',
    excluded: 'Pending and archived reports, and those without a date of the event.',
  },
}
