import { readConfig } from '#lib/config'
import { UserError } from '#lib/errors'
import { openEdition } from '#lib/warehouse/current'
import { isSupported } from './node-support'

export const dynamic = 'force-dynamic'

/** 200 with the edition being served; 503 when none can be. */
export async function GET(): Promise<Response> {
  const { node: version } = process.versions
  const node = { version, supported: isSupported(version, new Date().toISOString().slice(0, 10)) }
  try {
    const { manifest, fallbackFrom } = await openEdition(readConfig())
    const { id, cutoff, sample } = manifest
    const status = fallbackFrom ? 'fallback' : 'ok'
    return Response.json({ status, edition: id, cutoff, sample, fallback_from: fallbackFrom ?? null, node })
  } catch (error) {
    const status = error instanceof UserError ? error.code : 'store_unreadable'
    return Response.json(
      { status, edition: null, cutoff: null, sample: null, fallback_from: null, node },
      { status: 503 },
    )
  }
}
