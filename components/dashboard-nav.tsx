import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import css from './dashboard-nav.module.css'

/** Pages of the dashboard, in reading order. */
const PAGES = [
  { path: '/dasbor', text: 'overview' },
  { path: '/dasbor/kabupaten', text: 'regions' },
  { path: '/dasbor/kategori', text: 'categories' },
  { path: '/dasbor/waktu', text: 'timeliness' },
  { path: '/dasbor/instansi', text: 'agencies' },
  { path: '/dasbor/digest', text: 'digest' },
  { path: '/dasbor/klaim', text: 'claims' },
] as const

/** Where the reader is. */
interface Props {
  place: { lang: Lang; path: string; query: string }
}

function current(page: string, path: string): 'page' | 'true' | undefined {
  if (page === path) return 'page'
  return page !== '/dasbor' && path.startsWith(`${page}/`) ? 'true' : undefined
}

/** What stays when the reader goes on to another page: the scope, not what one page alone understands. */
const CARRIED = ['periode', 'from', 'to', 'where', 'done', 'of', 'edition']

/** The pages of the dashboard, side by side; the chosen scope comes along. */
export function DashboardNav({ place }: Props) {
  const t = translate(place.lang)
  const query = scopeOf(place.query)
  return (
    <nav className={css.nav} aria-label={t('shell.dashboardNav')}>
      <ul className="list">
        {PAGES.map(({ path, text }) => (
          <li key={path}>
            <a href={`/${place.lang}${path}${query}`} aria-current={current(path, place.path)}>
              {t(`shell.${text}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function scopeOf(query: string): string {
  const kept = [...new URLSearchParams(query)].filter(([name]) => CARRIED.includes(name))
  return kept.length > 0 ? `?${new URLSearchParams(kept)}` : ''
}
