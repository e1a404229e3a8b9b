import type { years as id } from '#lib/i18n/id/years'
import type { Same } from '#lib/i18n/shape'

export const years: Same<typeof id> = {
  title: 'Year by year',
  note: 'Every year of the data with the same filters; the chosen period does not limit this table. Compared with the year before are reports outside entry bursts, with a 95% interval, taking reports to come one by one: where one event sets off many, there is less certainty.',
  year: 'Year',
  withoutBursts: 'Outside entry bursts',
  change: 'Against the year before',
  difference: 'Change of completed',
  times: '{n} times',
  up: 'up',
  down: 'down',
  same: 'cannot be told apart',
  partial: 'not a whole year yet',
  notYet: 'waits for the whole year',
  first: 'first year of the data',
  tooFew: 'too few to compare',
}
