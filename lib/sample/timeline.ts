import type { AddWorkdays } from '#lib/sample/days'
import { below, delay } from '#lib/sample/draw'
import type { Random } from '#lib/stats/random'

export type Outcome = 'completed' | 'in_process' | 'not_followed_up' | 'unverified' | 'pending' | 'archived'
export type Closer = 'Sistem' | 'Admin' | 'Pelapor'

/** Local days since 1970-01-01, none after the cut-off; null where it has not happened. */
export interface Timeline {
  received: number
  verified: number | null
  disposed: number | null
  responded: number | null
  followedUp: number | null
  /** Closed, or archived. */
  closed: number | null
}

export interface Story {
  outcome: Outcome
  by: Closer
  /** The reporter has answered the follow-up, which keeps the report open. */
  replied: boolean
  timeline: Timeline
}

interface Frame {
  received: number
  cutoff: number
  /** Median working days to follow-up. */
  days: number
  add: AddWorkdays
}

/** Working days without a reply after which the system closes a report that was followed up. */
const AUTO_CLOSE = 10

/** Left lying and answered in the weeks before the cut-off by which the year is judged; calendar days. */
const BACKLOG = { share: 0.02, days: 75, age: 820 }

/** How a report that ends as `outcome` by the cut-off got there. */
export function drawStory(random: Random, end: { outcome: Outcome; by: Closer }, frame: Frame): Story {
  const { received, cutoff, days, add } = frame
  const after = (day: number, n: number) => Math.min(add(day, n), cutoff)
  const step = () => below(random, Math.min(3, days + 1))
  const { outcome } = end
  const followed = outcome === 'completed' || outcome === 'in_process'
  const verified = outcome === 'unverified' ? null : after(received, step())
  const assigned = followed || (outcome === 'not_followed_up' && random() < 0.8)
  const disposed = assigned && verified !== null ? after(verified, step()) : null
  const soon = after(received, delay(random, days))
  const answered =
    cutoff - received < BACKLOG.age && random() < BACKLOG.share ? cutoff - below(random, BACKLOG.days) : soon
  const followedUp = followed && disposed !== null ? Math.max(disposed, answered) : null
  const responded =
    followedUp === null || disposed === null ? null : Math.min(after(disposed, step()), followedUp)
  const timeline = { received, verified, disposed, responded, followedUp, closed: null }
  return { ...close(random, { ...end, timeline }, { cutoff, add }), replied: random() < 0.5 }
}

type Open = Omit<Story, 'replied'>

function close(random: Random, story: Open, { cutoff, add }: Pick<Frame, 'cutoff' | 'add'>): Open {
  const { outcome, timeline } = story
  const closing = (by: Closer, day: number): Open => ({
    outcome,
    by,
    timeline: { ...timeline, closed: Math.min(day, cutoff) },
  })
  if (outcome === 'archived')
    return closing(story.by, add(timeline.received, story.by === 'Sistem' ? 60 : below(random, 8)))
  if (outcome !== 'completed' || timeline.followedUp === null) return story
  const automatic = add(timeline.followedUp, AUTO_CLOSE)
  if (story.by === 'Sistem' && automatic <= cutoff) return closing('Sistem', automatic)
  return closing(story.by === 'Sistem' ? 'Admin' : story.by, add(timeline.followedUp, below(random, 4)))
}

/** What was known of it at the end of that day, received by then: nothing later has happened yet. */
export function asAt(story: Story, day: number): Story {
  const known = (at: number | null) => (at !== null && at <= day ? at : null)
  const { received, ...steps } = story.timeline
  const timeline: Timeline = {
    received,
    verified: known(steps.verified),
    disposed: known(steps.disposed),
    responded: known(steps.responded),
    followedUp: known(steps.followedUp),
    closed: known(steps.closed),
  }
  return { ...story, timeline, outcome: outcomeOf(story.outcome, timeline) }
}

function outcomeOf(end: Outcome, { verified, followedUp, closed }: Timeline): Outcome {
  if (closed !== null || (end === 'pending' && verified !== null)) return end
  if (followedUp !== null) return 'in_process'
  return verified === null ? 'unverified' : 'not_followed_up'
}

/** `Status Laporan` of an export made at the end of `cutoff`. */
export function statusAt({ outcome, by, replied, timeline }: Story, cutoff: number): string {
  const reached = (day: number | null) => day !== null && day <= cutoff
  if (reached(timeline.closed)) return outcome === 'archived' ? `Diarsipkan oleh ${by}` : `Ditutup oleh ${by}`
  if (reached(timeline.followedUp))
    return replied ? 'Ditanggapi oleh Pelapor' : 'Ditindaklanjuti oleh Instansi'
  if (reached(timeline.disposed)) return 'Terdisposisi Belum Ditindaklanjuti'
  if (!reached(timeline.verified)) return 'Belum Terverifikasi'
  return outcome === 'pending' ? 'Menunggu Kelengkapan Informasi' : 'Terverifikasi'
}
