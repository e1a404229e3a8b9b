import type { shell as id } from '#lib/i18n/id/shell'
import type { Same } from '#lib/i18n/shape'

export const shell: Same<typeof id> = {
  product: 'Rapor LAPOR!',
  tagline: 'A report card on complaint handling in every regency and city',
  skip: 'Skip to content',
  nav: 'Main menu',
  home: 'Home',
  dashboardNav: 'Pages of the dashboard',
  overview: 'Overview',
  timeliness: 'Time',
  dashboard: 'Dashboard',
  quality: 'Data quality',
  method: 'Method',
  language: 'Language',
  switchTo: 'Bahasa Indonesia',
  theme: 'Appearance',
  light: 'Light',
  dark: 'Dark',
  auto: 'Follow device',
  apply: 'Apply',
  sample: 'SAMPLE DATA (synthetic)',
  sampleNote:
    'Every figure on this page was made up by the program for demonstration; none is a real complaint.',
  asOf: 'Data as at {date}',
  edition: 'Edition',
  reports: '{n} reports',
  fallback: 'The published edition {id} cannot be read. The last whole one before it is shown.',
  footerAbout:
    'Rapor LAPOR! reads SP4N-LAPOR! exports and computes their indicators in the open. It does not replace SP4N-LAPOR! and stores no names, titles or texts of complaints.',
  footerLodge: 'Make a report at lapor.go.id',
  footerApi: 'JSON data',
  loopback: 'Serves this computer only (127.0.0.1), because there are no user accounts yet.',
  loading: 'Loading …',
  more: 'more',
}
