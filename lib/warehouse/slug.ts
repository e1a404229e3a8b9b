/** Key of an official term: `Pengaduan Berkadar Pengawasan` -> `pengaduan-berkadar-pengawasan`; `` for nothing. */
export function slug(term: string): string {
  const plain = term.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
}
