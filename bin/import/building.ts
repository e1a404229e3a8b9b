import { compareEditions } from '#lib/ingest/changes'
import { buildEdition } from '#lib/warehouse/build'
import { setUpWorkbench, type Workbench } from '#lib/warehouse/workbench'
import type { Work } from './task'

let ready: Workbench | undefined

/** Sets up what the next build needs besides its loads. */
export const prepare: Work<'prepare'> = async ({ reference, province }) => {
  ready = await setUpWorkbench(reference, province)
  return null
}

export const build: Work<'build'> = ({ config, reference }, progress) => {
  const workbench = ready
  ready = undefined
  return buildEdition(config, { reference, workbench, progress })
}

export const compare: Work<'compare'> = compareEditions
