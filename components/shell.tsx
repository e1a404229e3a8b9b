import type { ReactNode } from 'react'
import { DashboardNav } from '#components/dashboard-nav'
import { Mark } from '#components/mark'
import { Notice } from '#components/notice'
import { PrintFooter } from '#components/print-footer'
import { format } from '#lib/i18n/format'
import { type Lang, otherLang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import css from './shell.module.css'
import top from './shell-header.module.css'

/** Where the reader is: enough to keep the place when language or theme change. */
export interface Place {
  lang: Lang
  /** Path without the language, `/dasbor`; '' at home. */
  path: string
  /** Query string without `?`. */
  query: string
  theme: Theme
}

export type Theme = 'auto' | 'light' | 'dark'

/** The edition that the figures come from. */
export interface EditionMark {
  id: string
  cutoff: string
  reports: number
  sample: boolean
  /** The published edition, when it is damaged and this one stands in for it. */
  fallbackFrom: string | null
}

interface Props {
  place: Place
  /** null when there is no edition to show. */
  edition: EditionMark | null
  children: ReactNode
}

const SECTIONS = [
  { path: '', text: 'home' },
  { path: '/dasbor', text: 'dashboard' },
  { path: '/mutu-data', text: 'quality' },
  { path: '/metodologi', text: 'method' },
] as const

const href = ({ lang, path, query }: Pick<Place, 'lang' | 'path' | 'query'>) =>
  `/${lang}${path}${query && `?${query}`}`

/** The frame of every page: one header, one main, one footer, and the sample banner wherever it is due. */
export function Shell({ place, edition, children }: Props) {
  const t = translate(place.lang)
  return (
    <div className={css.page}>
      <a className={css.skip} href="#isi">
        {t('shell.skip')}
      </a>
      <Header place={place} />
      {place.path.startsWith('/dasbor') && <DashboardNav place={place} />}
      {edition?.sample && <SampleBanner lang={place.lang} />}
      <main id="isi" className={css.main} tabIndex={-1}>
        {edition && <EditionLine lang={place.lang} edition={edition} />}
        {edition && <PrintFooter edition={edition} lang={place.lang} />}
        {edition?.fallbackFrom && (
          <Notice level="warning">{t('shell.fallback', { id: edition.fallbackFrom })}</Notice>
        )}
        {children}
      </main>
      <Footer lang={place.lang} />
    </div>
  )
}

function Header({ place }: { place: Place }) {
  const t = translate(place.lang)
  return (
    <header className={top.header}>
      <div className={top.bar}>
        <a className={top.brand} href={`/${place.lang}`}>
          <Mark />
          <span>{t('shell.product')}</span>
        </a>
        <Navigation place={place} />
        <div className={top.switches}>
          <LanguageLink place={place} />
          <ThemeMenu place={place} />
        </div>
      </div>
      <div className={top.weave} aria-hidden="true" />
    </header>
  )
}

function isCurrent(section: string, path: string): 'page' | 'true' | undefined {
  if (section === path) return 'page'
  return section !== '' && path.startsWith(`${section}/`) ? 'true' : undefined
}

function Navigation({ place }: { place: Place }) {
  const t = translate(place.lang)
  return (
    <nav className={top.nav} aria-label={t('shell.nav')}>
      <ul className="list">
        {SECTIONS.map(({ path, text }) => (
          <li key={path}>
            <a href={`/${place.lang}${path}`} aria-current={isCurrent(path, place.path)}>
              {t(`shell.${text}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function LanguageLink({ place }: { place: Place }) {
  const lang = otherLang(place.lang)
  const name = translate(place.lang)('shell.switchTo')
  return (
    <a className={top.language} href={href({ ...place, lang })} hrefLang={lang} lang={lang}>
      <span className={top.long}>{name}</span>
      <span className={top.short} aria-hidden="true">
        {lang.toUpperCase()}
      </span>
    </a>
  )
}

const THEMES: readonly Theme[] = ['auto', 'light', 'dark']

/** A plain form, so that it works without scripts: the answer sets a cookie and returns to the page. */
function ThemeMenu({ place }: { place: Place }) {
  const t = translate(place.lang)
  return (
    <details className={top.theme}>
      <summary>
        <span className="visually-hidden">{t('shell.theme')}</span>
        <ThemeSign />
      </summary>
      <form method="post" action="/theme">
        <input type="hidden" name="back" value={href(place)} />
        {THEMES.map((theme) => (
          <button type="submit" key={theme} name="theme" value={theme} aria-pressed={theme === place.theme}>
            {t(`shell.${theme}`)}
          </button>
        ))}
      </form>
    </details>
  )
}

function ThemeSign() {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <circle cx="10" cy="10" r="7.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M10 2.75a7.25 7.25 0 0 1 0 14.5z" fill="currentColor" />
    </svg>
  )
}

function SampleBanner({ lang }: { lang: Lang }) {
  const t = translate(lang)
  return (
    <aside className={css.sample} aria-label={t('shell.sample')} data-sample>
      <p>
        <strong>{t('shell.sample')}</strong> <span>{t('shell.sampleNote')}</span>
      </p>
    </aside>
  )
}

function EditionLine({ lang, edition }: { lang: Lang; edition: EditionMark }) {
  const t = translate(lang)
  const f = format(lang)
  return (
    <p className={css.edition} data-edition>
      <strong>{t('shell.asOf', { date: f.date(edition.cutoff) })}</strong>
      <span data-size>{t('shell.reports', { n: f.count(edition.reports) })}</span>
      <span>
        {t('shell.edition')} <code>{edition.id}</code>
      </span>
      <span>{t('shell.source')}</span>
    </p>
  )
}

function Footer({ lang }: { lang: Lang }) {
  const t = translate(lang)
  return (
    <footer className={css.footer}>
      <div className={css.footerBody}>
        <p>{t('shell.footerAbout')}</p>
        <ul className="list">
          <li>
            <a href="https://www.lapor.go.id" rel="external">
              {t('shell.footerLodge')}
            </a>
          </li>
          <li>
            <a href="/api/v1/openapi.json">{t('shell.footerApi')}</a>
          </li>
        </ul>
        <p className={css.loopback}>{t('shell.loopback')}</p>
      </div>
    </footer>
  )
}
