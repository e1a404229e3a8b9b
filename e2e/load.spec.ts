import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rapor } from './cli'
import { expect, test } from './fixtures'

const QUESTION = 'from=2025-04-01&to=2025-05-01&where=region%3D63.05'

/** Three reports of April 2025 for Tapin, in the hand-cleaned dialect with semicolons. */
const EXPORT = [
  'tracking_id;tanggal_masuk;status_laporan;klasifikasi_laporan;sumber_laporan',
  '9900001;01 Apr 2025;Ditutup oleh Sistem;Aspirasi;Website',
  '9900002;15 Apr 2025;Terverifikasi;;Tatap Muka',
  '9900003;30 Apr 2025;Ditindaklanjuti oleh Instansi;Aspirasi;SMS',
].join('\r\n')

interface Imported {
  load: string
  accepted: number
  edition: unknown
}

test('a file loaded by the command line shows on the page without a restart, and undo takes it back', async ({
  page,
  request,
}) => {
  const volume = async () => {
    const { answers } = await (await request.get(`/api/v1/kpi/volume?${QUESTION}`)).json()
    return answers[0].value
  }
  const before = await editionOf(request)
  expect(await volume()).toBe(0)

  const folder = mkdtempSync(join(tmpdir(), 'rapor-e2e-file-'))
  const file = join(folder, 'tapin.csv')
  writeFileSync(file, EXPORT)
  const agency = 'Pemerintah Kabupaten Tapin'
  const { load, accepted } = await rapor<Imported>(
    'import',
    file,
    '--cutoff',
    '2025-04-30',
    '--agency',
    agency,
  )
  rmSync(folder, { recursive: true })

  expect(accepted).toBe(3)
  expect(await volume()).toBe(3)
  await page.goto('/id/dasbor/kabupaten/63.05?from=2025-04-01&to=2025-05-01')
  await expect(page.getByText('30 April 2025').first()).toBeVisible()

  await rapor('undo', load)
  expect(await editionOf(request)).toBe(before)
  expect(await volume()).toBe(0)
})

async function editionOf(request: import('@playwright/test').APIRequestContext): Promise<string> {
  return (await (await request.get('/api/health')).json()).edition
}
