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
