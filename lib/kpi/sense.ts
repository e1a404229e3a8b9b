import { UserError } from '#lib/errors'
import type { Kpi } from '#lib/kpi/kpi'
import { DONE, OF, type Question, type Sense } from '#lib/kpi/question'
import type { Text } from '#lib/kpi/text'

const DEFAULT: Sense = { done: DONE[0], of: OF[0] }

interface Part {
  label: Text
  /** As the formula says it. */
  words: Text
  predicate: string
}

const DONE_INFO: Record<Sense['done'], Part> = {
  closed: {
    label: { id: 'Ditutup oleh siapa pun', en: 'Closed by whomever' },
    words: { id: 'selesai', en: 'completed' },
    predicate: "bucket = 'completed'",
  },
  closed_by_people: {
    label: { id: 'Ditutup, bukan oleh sistem', en: 'Closed, not by the system' },
    words: {
      id: 'selesai, tanpa yang diketahui ditutup sistem',
      en: 'completed, less those known to be closed by the system',
    },
    predicate: "bucket = 'completed' AND closed_by IS DISTINCT FROM 'system'",
  },
  confirmed: {
    label: { id: 'Ditutup oleh pelapor', en: 'Closed by the reporter' },
    words: { id: 'ditutup oleh pelapor', en: 'closed by the reporter' },
    predicate: "bucket = 'completed' AND closed_by = 'reporter'",
  },
  followed_up: {
    label: { id: 'Ditindaklanjuti (selesai + proses)', en: 'Followed up (completed + in process)' },
    words: { id: 'selesai + proses', en: 'completed + in process' },
    predicate: "bucket IN ('completed', 'in_process')",
  },
}

const OF_INFO: Record<Sense['of'], Part & Pick<Kpi, 'coverage' | 'notDue'>> = {
  base: {
    label: { id: 'Penyebut baku', en: 'Default denominator' },
    words: { id: 'penyebut baku', en: 'default denominator' },
    predicate: 'in_base',
  },
  mature: {
    label: { id: 'Laporan yang sudah jatuh tempo', en: 'Reports past their time' },
    words: {
      id: 'penyebut baku yang sudah melewati batas klasifikasinya ditambah 10 hari kerja',
      en: 'default denominator older than the limit of its class plus 10 working days',
    },
    predicate: 'in_base AND is_mature',
    coverage: { of: 'in_base', has: 'is_mature IS NOT NULL' },
    notDue: 'in_base',
  },
  all: {
    label: { id: 'Semua laporan', en: 'All reports' },
    words: { id: 'semua laporan, termasuk arsip dan tertunda', en: 'all reports, archived and pending too' },
    predicate: 'true',
  },
}

/** The rates that follow a chosen sense, and which half of it. All others say in their name what they take for done. */
const FOLLOWS: Record<string, { done: boolean; of: boolean }> = {
  completion_rate: { done: true, of: true },
  completion_rate_mature: { done: true, of: false },
  follow_up_rate: { done: false, of: true },
}

/** The sense of a question with what this indicator follows of it; null where it stays as registered. */
function changesIn(id: string, sense: Sense = DEFAULT): Partial<Sense> | null {
  const follows = FOLLOWS[id]
  const done = follows?.done && sense.done !== DEFAULT.done
  const of = follows?.of && sense.of !== DEFAULT.of
  return done || of ? { ...(done && { done: sense.done }), ...(of && { of: sense.of }) } : null
}

/** Would the indicator be another one than the registered? Then no target was set for it. */
export const isChanged = (id: string, sense: Sense | undefined): boolean => changesIn(id, sense) !== null

/** The registered indicator as the sense reads it: its measure and its words; the same object where nothing changes. */
export function inSense(kpi: Kpi, sense: Sense | undefined): Kpi {
  const changes = changesIn(kpi.id, sense)
  if (!changes || kpi.measure.kind !== 'ratio') return kpi
  const done = changes.done && DONE_INFO[changes.done]
  const of = changes.of && OF_INFO[changes.of]
  const { coverage, notDue } = of ?? kpi
  return {
    ...kpi,
    measure: {
      kind: 'ratio',
      numerator: done?.predicate ?? kpi.measure.numerator,
      denominator: of?.predicate ?? kpi.measure.denominator,
    },
    ...(coverage && { coverage }),
    ...(notDue && { notDue }),
    ...wordsOf(kpi, changes),
  }
}

/** `Selesai (ditutup oleh pelapor; semua laporan, ...)`, and the formula with the chosen halves in it. */
function wordsOf(kpi: Kpi, { done, of }: Partial<Sense>): Pick<Kpi, 'label' | 'formula' | 'description'> {
  const parts = [done && DONE_INFO[done], of && OF_INFO[of]].filter((part) => part !== undefined)
  const say = (lang: keyof Text) => {
    const [counted = '', ...over] = kpi.formula[lang].split(' / ')
    const numerator = done ? DONE_INFO[done].words[lang] : counted
    return `${numerator} / ${of ? OF_INFO[of].words[lang] : over.join(' / ')}`
  }
  const name = (lang: keyof Text) =>
    `${kpi.label[lang]} (${parts.map(({ label }) => lowerFirst(label[lang])).join('; ')})`
  return {
    label: { id: name('id'), en: name('en') },
    formula: { id: say('id'), en: say('en') },
    description: {
      id: `${kpi.description.id} Di sini dibaca sesuai pilihan pembaca: ${say('id')}.`,
      en: `${kpi.description.en} Read here as the reader has chosen: ${say('en')}.`,
    },
  }
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

const CHOICES = {
  done: { label: { id: 'Arti selesai', en: 'Meaning of completed' }, keys: DONE, info: DONE_INFO },
  of: { label: { id: 'Penyebut', en: 'Denominator' }, keys: OF, info: OF_INFO },
} as const

/** The two halves of a sense as a form offers them, the default first. */
export const SENSE_CHOICES = (['done', 'of'] as const).map((name) => {
  const info: Record<string, Part> = CHOICES[name].info
  const values = CHOICES[name].keys.map((key) => ({ key, label: info[key]?.label ?? { id: key, en: key } }))
  return { name, label: CHOICES[name].label, values }
})

/** What a question takes for done and of what, where that is not the default. */
export const chosenSenses = ({ sense }: Question) =>
  SENSE_CHOICES.flatMap(({ name, label, values }) => {
    const value = values.find(({ key }) => key === sense?.[name])
    return !value || value.key === DEFAULT[name] ? [] : [{ name, label, value }]
  })

/** The same question by the default meaning and denominator. */
export function withoutSense(question: Question): Question {
  const { sense: _, ...rest } = question
  return rest
}

/** From the texts of an address or of flags; null for the default. UserError `bad_sense`. */
export function parseSense(done: string | null, of: string | null): Sense | null {
  const sense = { done: oneOf('done', done, DONE), of: oneOf('of', of, OF) }
  return sense.done === DEFAULT.done && sense.of === DEFAULT.of ? null : sense
}

function oneOf<K extends string>(name: string, text: string | null, keys: readonly [K, ...K[]]): K {
  if (text === null) return keys[0]
  const key = keys.find((one) => one === text)
  if (key) return key
  throw new UserError('bad_sense', `${name} takes no such value: ${text}`, `one of ${keys.join(', ')}`)
}

/** Pairs to write into an address: what is no default. */
export const sensePairs = ({ done, of }: Sense = DEFAULT): [string, string][] => [
  ...(done === DEFAULT.done ? [] : [['done', done] as [string, string]]),
  ...(of === DEFAULT.of ? [] : [['of', of] as [string, string]]),
]
