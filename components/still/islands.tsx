import type { ComponentType } from 'react'
import type { ExplorerProps } from '#components/comparison/explorer-table'
import type { SortableProps } from '#components/sortable-table'

/** What needs React in the browser too. */
export interface Islands {
  sortable: ComponentType<SortableProps>
  explorer: ComponentType<ExplorerProps>
}

/** Each is loaded by the pages that have one. */
export const LOAD: { [Name in keyof Islands]: () => Promise<Islands[Name]> } = {
  sortable: async () => (await import('#components/sortable-table')).SortableTable,
  explorer: async () => (await import('#components/comparison/explorer-table')).ExplorerTable,
}
