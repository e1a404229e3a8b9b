import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { DataNote } from '#lib/reports/notes'
import css from './data-notes.module.css'

/** What a reader must know about the data behind the figures. */
export function DataNotes({ notes, lang }: { notes: DataNote[]; lang: Lang }) {
  return (
    <>
      <ul className={css.notes}>
        {notes.map((note) => (
          <li key={note.code} className={note.level === 'warning' ? css.warning : undefined}>
            <span>{note.label[lang]}</span>
            <strong>{noteWords(note, lang)}</strong>
          </li>
        ))}
      </ul>
      <p className={css.more}>
        <a href={`/${lang}/mutu-data`}>{translate(lang)('dashboard.qualityLink')}</a>
      </p>
    </>
  )
}

function noteWords({ count, of, date }: DataNote, lang: Lang): string {
  const t = translate(lang)
  const f = format(lang)
  const counted =
    count === null
      ? null
      : of === null
        ? t('dashboard.noteCount', { n: f.count(count) })
        : t('dashboard.noteOf', { n: f.count(count), of: f.count(of) })
  return [counted, date && t('dashboard.noteDate', { date: f.date(date) })].filter(Boolean).join(', ')
}
