import type { Config } from '#lib/config'
import type { Edition } from '#lib/kpi/edition'

/** What a report may look at. A report is a pure async function (context, question) -> plain JSON. */
export interface ReportContext {
  edition: Edition
  config?: Config
  /** The edition before, for reports that say what changed; null when there is none. */
  previous?: () => Promise<Edition | null>
}
