import type { ExplorerProps } from '#components/comparison/explorer-table'
import type { SortableProps } from '#components/sortable-table'
import { Island } from '#components/still/island'

/** The same table as `DataTable`, sortable by any column once scripts run. */
export const SortableTable = (props: SortableProps) => <Island part="sortable" props={props} />

/** A sortable table whose rows can be searched and whose columns can be hidden; complete without scripts. */
export const ExplorerTable = (props: ExplorerProps) => <Island part="explorer" props={props} />
