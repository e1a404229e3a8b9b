import { Section } from '#components/section'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { CalendarFacts } from '#lib/reports/timeliness/calendar'
import css from './timeliness.module.css'

/** The calendar behind every clock, and the rule of its first day. */
export function CalendarSection({ calendar, lang }: { calendar: CalendarFacts; lang: Lang }) {
  const t = translate(lang)
  const f = format(lang)
  const { first, last, working_days, joint_leave_days, local_calendars, beyond } = calendar
  const entries: [string, string][] = [
    [t('timeliness.calendarSpan'), t('words.between', { from: f.date(first), to: f.date(last) })],
    [t('timeliness.calendarDays'), t('timeliness.weekdays', { n: f.count(working_days) })],
    [t('timeliness.calendarJoint'), t('timeliness.weekdays', { n: f.count(joint_leave_days) })],
    [t('timeliness.calendarLocal'), f.count(local_calendars)],
    [t('timeliness.calendarBeyond'), f.count(beyond)],
  ]
  return (
    <Section id="kalender" title={t('timeliness.calendar')} note={t('timeliness.calendarRule')}>
      <dl className={css.facts}>
        {entries.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
