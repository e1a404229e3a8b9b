import { mkdir, rename, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '#lib/config'
import { UserError } from '#lib/errors'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { Changes } from '#lib/ingest/changes'
import type { Answer } from '#lib/kpi/answer'
import { ask } from '#lib/kpi/ask'
import type { Edition } from '#lib/kpi/edition'
import { parseQuestion } from '#lib/kpi/parse'
import { closeEditions, openEdition } from '#lib/warehouse/current'
import type { EditionManifest } from '#lib/warehouse/schema'
import { storedLoads } from '#lib/warehouse/store'
import type { ShowProgress } from '../command'
import type { Builder } from './build'
import type { Staged } from './stage'

/** One indicator in the published edition and in the one that would follow; null without a published edition. */
export interface KpiChange {
  kpi: string
  before: number | null
  after: number | null
  answers: { before: Answer | null; after: Answer | null }
}

export interface Preview {
  changes: Changes
  kpis: KpiChange[]
  /** The edition that would be published. */
  edition: EditionManifest
}

export interface PreviewRequest {
  config: Config
  builder: Builder
  /** Outside the store. */
  scratch: string
  lang: Lang
  progress: ShowProgress
}

const SHOWN = ['volume', 'follow_up_rate', 'completion_rate']

type Good = Exclude<Staged, { fault: unknown }>

/** Builds the edition that would follow in a store beside the real one, and compares. Nothing is stored. */
export async function preview(staged: readonly Good[], request: PreviewRequest): Promise<Preview> {
  const { config, builder, scratch, lang, progress } = request
  const fresh = staged.filter(({ existing }) => !existing)
  const trial = { ...config, store: join(scratch, 'store') }
  const reports = await fillStore(trial.store, fresh, config)
  try {
    const edition = await builder.build(trial, (step) =>
      progress(async () => translate(lang)('cli.buildingTrial', { step: String(step) })),
    )
    const current = await openCurrent(config)
    const changes = await builder.compare({
      loads: reports,
      before: current && fileOf(config, current.manifest.id),
      after: fileOf(trial, edition.id),
    })
    const before = current && (await figures(current))
    const after = await figures(await openEdition(trial, edition.id))
    const kpis = SHOWN.map((kpi) => change(kpi, before?.get(kpi) ?? null, after.get(kpi) ?? null))
    return { changes, kpis, edition }
  } finally {
    await closeEditions(trial.store)
    await closeEditions(config.store)
  }
}

/** The loads of the store as links, the new ones beside them. Resolves to the folders that hold reports. */
async function fillStore(store: string, fresh: readonly Good[], config: Config): Promise<string[]> {
  const loads = join(store, 'loads')
  await mkdir(loads, { recursive: true })
  for (const { dir, manifest } of storedLoads(config.store)) await symlink(dir, join(loads, manifest.sha256))
  const moved = fresh.map(({ dir, manifest }) => ({ dir, manifest, place: join(loads, manifest.sha256) }))
  for (const { dir, place } of moved) await rename(dir, place)
  return moved.filter(({ manifest }) => manifest.kind === 'reports').map(({ place }) => place)
}

const fileOf = ({ store }: Config, id: string) => join(store, 'editions', id, 'warehouse.duckdb')

async function openCurrent(config: Config) {
  try {
    return await openEdition(config)
  } catch (error) {
    if (error instanceof UserError) return null
    throw error
  }
}

const change = (kpi: string, before: Answer | null, after: Answer | null): KpiChange => ({
  kpi,
  before: before?.value ?? null,
  after: after?.value ?? null,
  answers: { before, after },
})

async function figures(edition: Edition): Promise<Map<string, Answer | null>> {
  const answers = await ask(edition, SHOWN, parseQuestion({}))
  return new Map([...answers].map(([kpi, [answer]]) => [kpi, answer ?? null]))
}
