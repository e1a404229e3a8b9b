import { COMPARED_KPIS, type ComparedKpi } from '#lib/reports/comparison-kpis'

/** How the comparison is shown; every choice is in the address. */
export interface ViewChoice {
  /** The rate that regions are compared by. */
  kpi: ComparedKpi
  byValue: boolean
  aroundTarget: boolean
}

/** Reads the choices from a query string; what it does not know is the default. */
export function viewChoice(query: string): ViewChoice {
  const search = new URLSearchParams(query)
  return {
    kpi: COMPARED_KPIS.find((kpi) => kpi === search.get('indikator')) ?? COMPARED_KPIS[0],
    byValue: search.get('urut') === 'nilai',
    aroundTarget: search.get('patokan') === 'sasaran',
  }
}
