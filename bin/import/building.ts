import { compareEditions } from '#lib/ingest/changes'
import { buildEdition } from '#lib/warehouse/build'
import type { Work } from './task'

export const build: Work<'build'> = ({ config, reference }, progress) =>
  buildEdition(config, { reference, progress })

export const compare: Work<'compare'> = compareEditions
