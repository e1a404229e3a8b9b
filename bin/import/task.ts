import type { Config } from '#lib/config'
import type { ChangeRequest, Changes } from '#lib/ingest/changes'
import type { StagedLoad } from '#lib/ingest/import'
import type { Flags } from '#lib/ingest/terms'
import type { Reference } from '#lib/reference/tables'
import type { EditionManifest } from '#lib/warehouse/schema'

/** What is done in a child process: untrusted bytes, and whatever takes much memory. */
export interface Tasks {
  stage: { request: StageCall; answer: StagedLoad }
  prepare: { request: { reference: Reference; province: string }; answer: null }
  /** With the tables of `prepare`, else with those given here. */
  build: { request: { config: Config; reference?: Reference }; answer: EditionManifest }
  compare: { request: ChangeRequest; answer: Changes }
}

export interface StageCall {
  config: Config
  /** Read and checked by the parent: all files of an import are judged by the same tables. */
  reference: Reference
  path: string
  flags: Flags
  dir: string
}

export type TaskName = keyof Tasks

/** How a task is done; a share of the work or the name of a step is told meanwhile. */
export type Work<N extends TaskName> = (
  request: Tasks[N]['request'],
  progress: (progress: Progress) => void,
) => Promise<Tasks[N]['answer']>

/** What the parent sends. */
export interface Call<N extends TaskName = TaskName> {
  task: N
  request: Tasks[N]['request']
}

/** What the child sends at last. */
export type Reply<N extends TaskName = TaskName> =
  | { answer: Tasks[N]['answer'] }
  | { fault: { code: string; message: string; hint?: string } }
  | { broken: string }

/** What the child sends meanwhile: a share of the work, or the name of a step. */
export type Progress = number | string

export type Message<N extends TaskName = TaskName> = Progress | Reply<N>
