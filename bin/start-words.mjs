// What `npm start` says before anything is installed, in the language of the command line. Plain Node, no packages.

const WORDS = {
  id: {
    oldNode: (oldest, found) =>
      `perlu Node.js ${oldest} atau lebih baru - pasang dari nodejs.org; yang ini ${found}`,
    installing: 'memasang paket (npm ci) ...',
    notInstalled: 'paket tidak dapat dipasang - lihat baris di atas; apakah registri npm terjangkau?',
    building: 'membangun situs (next build) ...',
  },
  en: {
    oldNode: (oldest, found) =>
      `Node.js ${oldest} or later is needed - install it from nodejs.org; this is ${found}`,
    installing: 'installing packages (npm ci) ...',
    notInstalled: 'the packages cannot be installed - see the lines above; can the npm registry be reached?',
    building: 'building the site (next build) ...',
  },
}

/**
 * By `--lang` among the words, else `RAPOR_LANG`; Indonesian where neither names a language: `rapor` refuses it later.
 * @param {readonly string[]} given
 * @param {Record<string, string | undefined>} env
 */
export function startWords(given = process.argv.slice(2), env = process.env) {
  const at = given.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const named = at < 0 ? env.RAPOR_LANG : (given[at].split('=')[1] ?? given[at + 1])
  return named === 'en' ? WORDS.en : WORDS.id
}
