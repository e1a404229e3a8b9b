import { parseArgs } from 'node:util'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import { listPublications, type Publication } from '#lib/warehouse/publications'
import type { EditionManifest } from '#lib/warehouse/schema'
import { listEditions, readPointer } from '#lib/warehouse/store'
import type { Command } from '../command'
import { textTable } from '../table'

export const command: Command = {
  verb: 'editions',
  async run({ config, lang, args, print }) {
    const { json } = parseArgs({ args, options: { json: { type: 'boolean' } } }).values
    const current = readPointer(config.store)
    const editions = publishedEditions(config.store)
    if (json) print(JSON.stringify({ current, editions }))
    else print(table(editions, current, lang))
    return 0
  },
}

/** By whom and when (UTC) it was last made the published one; null where nobody noted it or it never was. */
type PublishedEdition = EditionManifest & {
  [K in 'published_by' | 'published_at']: Publication[K] | null
}

function publishedEditions(store: string): PublishedEdition[] {
  const last = new Map(listPublications(store).map((publication) => [publication.edition, publication]))
  return listEditions(store).map((edition) => {
    const { published_by = null, published_at = null } = last.get(edition.id) ?? {}
    return { ...edition, published_by, published_at }
  })
}

function table(editions: PublishedEdition[], current: string | null, lang: Lang): string {
  const t = translate(lang)
  const header = COLUMNS.map((column) => t(`cli.columns.${column}`))
  return textTable(
    ['', ...header],
    editions.map((edition) => line(edition, current)),
    lang,
  )
}

const COLUMNS = ['edition', 'cutoff', 'builtAt', 'reports', 'loads', 'findings', 'publishedBy', 'at'] as const

const line = (edition: PublishedEdition, current: string | null) => [
  edition.id === current ? '*' : '',
  edition.id,
  edition.cutoff,
  minute(edition.created_at),
  edition.counts.reports,
  edition.counts.loads,
  edition.counts.findings,
  edition.published_by,
  edition.published_at && minute(edition.published_at),
]

const minute = (moment: string) => moment.slice(0, 16).replace('T', ' ')
