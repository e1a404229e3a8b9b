import { after } from 'next/server'
import type { ReactNode } from 'react'
import { FaultView } from '#components/fault-view'
import { type Place, Shell } from '#components/shell'
import { acrossLayers } from '#components/still/across-layers'
import { Still } from '#components/still/still'
import { written } from '#components/still/written'
import type { Fault, Read } from './read-report'

interface Props<R> {
  place: Place
  outcome: Read<R> | Fault
  children: (read: Read<R>) => ReactNode
}

/** The frame of a page around its report, or around what kept it from being made; left for `Still` to write once. */
export function ReportPage<R>({ place, outcome, children }: Props<R>) {
  const { pages } = acrossLayers()
  const at = crypto.randomUUID()
  pages.set(
    at,
    written(
      <Shell place={place} edition={outcome.edition}>
        {'fault' in outcome ? (
          <FaultView {...{ place, code: outcome.fault.code, message: outcome.fault.message }} />
        ) : (
          children(outcome)
        )}
      </Shell>,
    ),
  )
  after(() => {
    pages.delete(at)
  })
  return <Still at={at} />
}
