import type { home as id } from '#lib/i18n/id/home'
import type { Same } from '#lib/i18n/shape'

export const home: Same<typeof id> = {
  title: 'Complaint report card: {province}',
  documentTitle: 'Home',
  lead: 'How many reports people sent through SP4N-LAPOR! to each regency and city, how many were followed up, and how many are completed.',
  story:
    '{period}: <b>{volume}</b> reports came in, <b>{followUp}</b> were followed up and <b>{completion}</b> are completed.',
  storySensed:
    '{period}: <b>{volume}</b> reports, <b>{followUp}</b> followed up and <b>{completion}</b> completed as you have chosen ({senses}).',
  storyCount: '{period}: <b>{volume}</b> reports came in.',
  storyEmpty: 'No reports yet for {period}.',
  headline: 'The province',
  headlineNote: 'All reports of the period, those to the provincial government included.',
  map: 'Regencies and cities where they lie',
  mapPlain: 'Regencies and cities at a glance',
  mapNote: 'Each tile is one regency or city. Large figure: share completed. Green band: the part completed.',
  mapNotePlain:
    'Each tile is one regency or city, in order of region code. Large figure: share completed. Green band: the part completed.',
  table: 'All {n} regencies and cities',
  tableNote:
    'Below each percentage stands its 95% confidence interval: with this many reports, chance alone can move the figure that far.',
  toDashboard: 'Open the full dashboard',
  toMethod: 'How these figures are computed',
}
