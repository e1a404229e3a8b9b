import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { type Translate, translate } from '#lib/i18n/translate'
import { faultWords } from '../words/fault'
import { inWords } from '../words/language'
import type { Counted, FileRecord } from './outcome'

/** What `import` says about one file to people. */
export function fileLines(record: FileRecord, lang: Lang): string[] {
  const t = translate(lang)
  if ('error' in record) return [t('cli.refused', { file: record.file, why: faultWords(record.error, lang) })]
  const { unknown_columns: unknown, warnings } = record
  return [
    fates(record, lang),
    terms(record, lang),
    ...(unknown.length > 0 ? [t('cli.unknownColumns', { names: unknown.join(', ') })] : []),
    ...warnings.map((warning) => t('cli.warning', { what: inWords(warning, lang) })),
  ]
}

function fates({ file, kind, rows, accepted, rejected, duplicates, blank }: Counted, lang: Lang): string {
  const { count } = format(lang)
  return translate(lang)(kind === 'dates' ? 'cli.fatesOfDates' : 'cli.fates', {
    file,
    rows: count(rows),
    accepted: count(accepted),
    rejected: count(rejected),
    duplicates: count(duplicates),
    blank: count(blank),
  })
}

function terms(record: Counted, lang: Lang): string {
  const { load, existing, cutoff } = record
  const values = { load, date: format(lang).date(cutoff), agency: whose(record, translate(lang)) }
  return translate(lang)(existing ? 'cli.loadAgain' : 'cli.load', values)
}

function whose({ agency, region }: Counted, t: Translate): string {
  if (agency === null) return t('cli.agencyByRow')
  return region === null ? t('cli.agencyUnmapped', { agency }) : t('cli.agencyIn', { agency, region })
}
