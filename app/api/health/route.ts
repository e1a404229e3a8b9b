import { readConfig } from '#lib/config'
import { UserError } from '#lib/errors'
import { derivedTables, openEdition } from '#lib/warehouse/current'
import { isSupported } from './node-support'

export const dynamic = 'force-dynamic'

/** 200 with the edition being served; 503 when none can be. */
export async function GET(): Promise<Response> {
  const { node: version } = process.versions
  const node = { version, supported: isSupported(version, new Date().toISOString().slice(0, 10)) }
  try {
    const config = readConfig()
    const { manifest, fallbackFrom: fallback_from = null } = await openEdition(config)
    const { id: edition, cutoff, sample } = manifest
    const status = fallback_from ? 'fallback' : 'ok'
    const tables = await derivedTables(config)
    return Response.json({ status, edition, cutoff, sample, fallback_from, tables, node })
  } catch (error) {
    const status = error instanceof UserError ? error.code : 'store_unreadable'
    return Response.json(
      { status, edition: null, cutoff: null, sample: null, fallback_from: null, tables: null, node },
      { status: 503 },
    )
  }
}
