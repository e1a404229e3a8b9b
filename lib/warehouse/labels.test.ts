import { expect, test } from 'vitest'
import { titleCase } from '#lib/warehouse/labels'
import { slug } from '#lib/warehouse/slug'

test.each([
  ['PEMULIHAN EKONOMI NASIONAL', 'Pemulihan Ekonomi Nasional'],
  ['SP4N-LAPOR!', 'SP4N-LAPOR!'],
  ['NETRALITAS ASN', 'Netralitas ASN'],
  ['PROGRAM MAKAN BERGIZI GRATIS (MBG)', 'Program Makan Bergizi Gratis (MBG)'],
  ['ENERGI DAN SUMBER DAYA ALAM', 'Energi dan Sumber Daya Alam'],
  ['BANTUAN\u00a0SOSIAL  TUNAI (BST) ', 'Bantuan Sosial Tunai (BST)'],
  ['Lainnya terkait Kepegawaian', 'Lainnya terkait Kepegawaian'],
])('%s -> %s', (term, label) => {
  expect(titleCase(term)).toBe(label)
})

test('keys are slugs of the official term', () => {
  expect(slug('Pengaduan Berkadar Pengawasan')).toBe('pengaduan-berkadar-pengawasan')
  expect(slug(' SP4N-LAPOR! ')).toBe('sp4n-lapor')
  expect(slug('Bantuan\u00a0Sosial')).toBe('bantuan-sosial')
})
