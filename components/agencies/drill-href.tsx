import type { Lang } from '#lib/i18n/lang'
import { DIMENSIONS, type Question } from '#lib/kpi/question'

interface From {
  /** Query of the page as it stands. */
  query: string
  lang: Lang
}

/** The page of agencies with other filters; period, edition and choices of view stay, the page of the list does not. */
export function drillHref(where: Question['where'], { query, lang }: From): string {
  const search = new URLSearchParams(query)
  for (const name of ['where', 'region', 'halaman']) search.delete(name)
  for (const id of DIMENSIONS) {
    const keys = where[id]
    if (keys && keys.length > 0) search.append('where', `${id}=${keys.join(',')}`)
  }
  const tail = search.toString()
  return `/${lang}/dasbor/instansi${tail && `?${tail}`}`
}

/** The reports under these filters whenever they came in, open ones on top: whom to call about what. */
export function waitingHref(where: Question['where'], { query, lang }: From): string {
  const search = new URLSearchParams(query)
  for (const name of ['from', 'to']) search.delete(name)
  search.set('periode', 'semua')
  return `${drillHref(where, { query: search.toString(), lang })}#laporan`
}

/** The same page of agencies at another page of its list of reports. */
export function pageHref(page: number, { query, lang }: From): string {
  const search = new URLSearchParams(query)
  search.delete('halaman')
  if (page > 1) search.set('halaman', String(page))
  const tail = search.toString()
  return `/${lang}/dasbor/instansi${tail && `?${tail}`}#laporan`
}
