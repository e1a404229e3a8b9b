import type { ReactNode } from 'react'
import { FaultView } from '#components/fault-view'
import { type Place, Shell } from '#components/shell'
import type { Fault, Read } from './read-report'
import { SoftForms } from './soft-forms'

interface Props<R> {
  place: Place
  outcome: Read<R> | Fault
  children: (read: Read<R>) => ReactNode
}

/** The frame of a page around its report, or around what kept it from being made. */
export function ReportPage<R>({ place, outcome, children }: Props<R>) {
  return (
    <Shell place={place} edition={outcome.edition}>
      {'fault' in outcome ? (
        <FaultView {...{ place, code: outcome.fault.code, message: outcome.fault.message }} />
      ) : (
        children(outcome)
      )}
      <SoftForms />
    </Shell>
  )
}
