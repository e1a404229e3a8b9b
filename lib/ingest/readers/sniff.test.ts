import { createHash } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '#lib/config'
import { capsOf, readFile } from '#lib/ingest/readers/read'
import { everyColumn, readBytes } from '#lib/ingest/readers/testing/read-bytes'
import { writeXlsx } from '#lib/ingest/readers/testing/write-xlsx'

const ole = (name: string) => {
  const bytes = Buffer.alloc(2048)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes)
  bytes.writeUInt16LE(9, 30)
  Buffer.from(name, 'utf16le').copy(bytes, 512)
  return bytes
}
const xlsx = writeXlsx([['Tracking ID'], ['1']])

test.each([
  ['empty_file', Buffer.alloc(0)],
  ['old_xls', ole('Workbook')],
  ['old_xls', Buffer.from('0908100000060500', 'hex')],
  ['encrypted', ole('EncryptedPackage')],
  ['unsupported_format', ole('WordDocument')],
  ['unsupported_format', Buffer.from('%PDF-1.7\n')],
  ['unsupported_format', Buffer.from('89504e470d0a1a0a00', 'hex')],
  ['unsupported_format', Buffer.from('00000000000000004455434b40', 'hex')],
  ['unsupported_format', gzipSync(xlsx)],
  ['unsupported_format', Buffer.from('[{"Tracking ID":"1"}]')],
  ['unsupported_format', Buffer.from('\ufeff{ "data": [] }')],
  ['not_an_export', Buffer.from('[DATA CONTOH]\n{a},b\n')],
  ['html_not_xlsx', Buffer.from('\ufeff  <!DOCTYPE html><table>')],
  ['html_not_xlsx', Buffer.from('<?xml version="1.0"?><Workbook>')],
  ['html_not_xlsx', Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related\n')],
  ['csv_truncated', Buffer.from('"Tracking ID,Status\n1,2\n')],
  ['damaged_archive', xlsx.subarray(0, 300)],
  ['damaged_archive', Buffer.from('PAR1 and then nothing')],
  ['damaged_archive', Buffer.from('PAR1 this is no Parquet PAR1')],
  ['damaged_archive', gzipSync('Tracking ID,b\n1,2\n3,4\n').subarray(0, -6)],
  ['csv_nul_bytes', Buffer.from([1, 0, 2, 2, 0, 0, 0, 7, 7, 7, 7, 7])],
  ['not_an_export', Buffer.from('just a line of text')],
])('%s is said', async (code, bytes) => {
  await expect(readBytes(bytes)).rejects.toMatchObject({ name: 'UserError', code })
})

test('a bomb of gzip is stopped', async () => {
  const bytes = gzipSync(Buffer.alloc(2 ** 26 + 2 ** 20, `Tracking ID,b\n1,${'x'.repeat(10_000)}\n`))
  await expect(readBytes(bytes)).rejects.toMatchObject({ code: 'too_large_unpacked' })
})

test('a folder, a missing file and a device are refused', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'readers-'))
  const read = (path: string) =>
    readFile({ path, scratch: folder, caps: capsOf(DEFAULT_LIMITS), header: everyColumn })
  await expect(read(folder)).rejects.toMatchObject({ code: 'not_a_file' })
  await expect(read(join(folder, 'none'))).rejects.toMatchObject({ code: 'file_not_found' })
  await expect(read('/dev/null')).rejects.toMatchObject({ code: 'not_a_file' })
})

test('digest and size are those of the file', async () => {
  const back = await readBytes('Tracking ID\nabc\n')
  expect(await back.sha256).toBe('5bdb7792c285141f6f3c44cbc244e61ead3864738c46e877ee2325912099be48')
  expect(back.bytes).toBe(16)
})

test('the digest of a large file is the same, computed on another thread', async () => {
  const text = `Tracking ID\n${'1234567\n'.repeat(600_000)}`
  const back = await readBytes(text)
  expect(await back.sha256).toBe(createHash('sha256').update(text).digest('hex'))
  expect(back.rows).toBe(600_000)
})

const PERSONAL = ['081234567890', '0812-3456-7890', 'budi@contoh.id', 'x'.repeat(41), '3173']
const said = (cells: string[]) => {
  const isName = (cell: string) => ['Nama', 'Alamat', 'Isi'].includes(cell)
  const isSafe = (cell: string) => cell === 'Warna'
  return readBytes(`${cells.join(',')}\n`, { isName, isSafe }).catch((caught: Error) => caught)
}

test('beside several known names the message shows the others, and never what may be personal', async () => {
  expect(await said(['Nama', 'Alamat', 'Isi', 'Warna', ...PERSONAL])).toMatchObject({
    message: 'no header row in the first 50 rows; columns found: Nama, Alamat, Isi, Warna and 5 more',
    hint: 'needed: Tracking ID',
  })
})

test('a row that may hold data is counted, not shown', async () => {
  expect(await said(['Nama', 'Alamat', 'Kenari', ...PERSONAL])).toMatchObject({
    message: 'no header row in the first 50 rows; columns found: Nama, Alamat and 6 more',
  })
  expect(await said(['Kenari', 'Wijayakusuma'])).toMatchObject({
    message: 'no header row in the first 50 rows; columns found: 2, none with a known name',
  })
})
