import type { states as id } from '#lib/i18n/id/states'
import type { Same } from '#lib/i18n/shape'

export const states: Same<typeof id> = {
  noEditionTitle: 'No data yet',
  noEdition:
    'Load a "Laporan Ringkas" export from the SP4N-LAPOR! dashboard first. Names, titles and texts of reports are not stored.',
  noEditionHow: 'On this computer, run:',
  noEditionThen: 'Then reload this page. The server does not need a restart.',
  badQuestionTitle: 'This request cannot be read',
  badQuestion: 'A part of the address is not known:',
  faults: {
    unknown_value:
      'A filter asks for a value that is not in the data: {value}. It may be mistyped, or this edition does not have it.',
    bad_date: 'This date cannot be read: {value}. Write it as YYYY-MM-DD, such as 2024-01-31.',
    bad_period: 'This period ends before it begins: {value}.',
    bad_filter: 'This filter cannot be read: {value}. It is dimension=value, such as region=63.08.',
    bad_sense: 'There is no such meaning of completed or denominator: {value}.',
    unknown_parameter: 'The address has a parameter that is not known: {value}.',
    unknown_dimension: 'There is no filter of this name: {value}.',
    repeated_parameter: 'This parameter may be written only once: {value}.',
    unknown_edition: 'This edition is not in the store: {value}. Without a number, the newest is shown.',
    damaged_edition: 'This edition cannot be read: {value}. Build it again with: npm run rapor -- build.',
    outdated_edition:
      'This edition was made by another version of this program: {value}. The newest is built anew with: npm run rapor -- build.',
    bad_edition: 'This number of an edition cannot be read: {value}.',
  },
  reset: 'Back to the default view',
  emptyTitle: 'No reports match',
  empty: 'There are no reports for this choice. Widen the period or the filters.',
  errorTitle: 'This page could not be made',
  error: 'The fault is in the program, not yours. The details are in the server log.',
  retry: 'Try again',
  notFoundTitle: 'Page not found',
  notFound: 'This address does not exist. It may be mistyped, or the region code is not known.',
  toHome: 'To the home page',
  noChart: 'Nothing can be drawn for this choice yet.',
}
