import type { categories as id } from '#lib/i18n/id/categories'
import type { Same } from '#lib/i18n/shape'

export const categories: Same<typeof id> = {
  title: 'What is reported in {place}',
  titleLeaf: '{category} in {place}',
  documentTitle: 'Categories of reports',
  lead: 'What people report about, where, and what has changed beyond chance against the same period a year before.',
  back: 'All top categories',
  share: '{category}: {of} reports ({share})',
  shareFew: '{category}: {of} reports',
  changes: 'Changed beyond chance',
  changesNote:
    'Compared: {now} reports in {period} and {before} reports in {previous}. The intervals of the differences hold for all {n} categories together.',
  grew: 'Larger share',
  shrank: 'Smaller share',
  changed: '{name}: {before} to {after}, difference {points} (95% interval {low} to {high})',
  changedNone: 'No category has gained or lost share beyond chance.',
  noPrevious: 'Nothing to compare with a year before: choose a period with a start and of at most a year.',
  notLoadedPrevious: 'Nothing to compare with: no data of the year before is loaded.',
  emptyPrevious: 'There are no reports in {previous}, so there is nothing to compare with.',
  fewReports: 'Fewer than 10 reports in one of the periods: too few to read a change.',
  mix: '{first} is reported most: {of} reports',
  mixNone: 'Reports by category',
  mixText: 'Number of reports by category, most on top; the upright tick is its share a year before.',
  mixNote:
    'Upright tick: its share in {previous}. ▲ and ▼ stand only where a change is beyond chance. Faded bars: reports without a category or with one not mapped yet.',
  mixLight: 'Faded bars: reports without a category or with one not mapped yet.',
  table: 'All categories',
  tableNote: 'Choose a category to see its subcategories.',
  tableNoteLeaf: 'Subcategories as written on the reports. Choose one to see it alone, year by year.',
  category: 'Category',
  leaf: 'Subcategory',
  count: 'Reports',
  shareColumn: 'Share',
  before: 'A year before',
  change: 'Change of share',
  reading: 'Conclusion',
  up: 'larger',
  down: 'smaller',
  same: 'cannot be told apart',
  grid: 'Categories in each regency and city',
  gridLead: '{first} leads in {n} of {all} regencies and cities with at least 10 reports',
  gridText:
    'Number of reports of each regency and city by category; the stronger the tint, the larger its share in that region.',
  gridNote:
    'Tint: share of the reports of that region, not their number. Regions with fewer than 10 reports are not tinted. Drawn are the categories reported most; all of them are in the table.',
  all: 'All',
  missing: 'What the categories cannot say',
  missingNote:
    'Share of reports without a category, with an unknown one, or not classified. The larger, the more care this page needs.',
  others: '{n} other categories',
}
