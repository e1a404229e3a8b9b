import { expect, test } from 'vitest'
import { DEFAULT_LIMITS, readConfig } from '#lib/config'

test('what is not set has a default; folders are taken from where we stand', () => {
  expect(readConfig({}, '/app')).toEqual({
    store: '/app/data/store',
    reference: '/app/data/reference',
    province: '63',
    port: 3000,
    limits: DEFAULT_LIMITS,
  })
})

test('every cap of an import is a setting', () => {
  const env = {
    RAPOR_MAX_FILE_MB: '1',
    RAPOR_MAX_UNZIPPED_MB: '2',
    RAPOR_MAX_ROWS: '3',
    RAPOR_MAX_COLUMNS: '4',
    RAPOR_MAX_CELL_MB: '5',
    RAPOR_IMPORT_MEMORY_MB: '600',
  }
  const limits = { fileMb: 1, unzippedMb: 2, rows: 3, columns: 4, cellMb: 5, memoryMb: 600 }
  expect(readConfig(env).limits).toEqual(limits)
})

test('all that is wrong is told together', () => {
  const env = { PORT: '0', RAPOR_PROVINCE: 'x', RAPOR_MAX_ROWS: '-1', RAPOR_MAX_CELL_MB: '1.5' }
  expect(() => readConfig(env)).toThrow(/RAPOR_PROVINCE.*PORT.*RAPOR_MAX_ROWS.*RAPOR_MAX_CELL_MB.*: 1.5/)
})
