import { seededRandom } from '#lib/stats/random'

const NAMES =
  'Kab. Bojonegoro,Kab. Mojokerto,Kota Mojokerto,Kab. Probolinggo,Kota Probolinggo,Kab. Tulungagung,Kab. Banyuwangi,Kab. Bondowoso,Kab. Situbondo,Kab. Pamekasan,Kab. Bangkalan,Kab. Trenggalek,Kab. Lumajang,Kota Surabaya,Kab. Sidoarjo,Kab. Pasuruan,Kota Pasuruan,Kab. Blitar,Kota Blitar,Kab. Kediri,Kota Kediri,Kab. Madiun,Kota Madiun,Kab. Malang,Kota Malang'.split(
    ',',
  )

/** Twenty-five more, from three reports to three thousand, as in a large province. */
export function manyRegions(): [label: string, key: string, successes: number, n: number][] {
  const random = seededRandom(35)
  return NAMES.map((label, i) => {
    const n = Math.round(3 * 10 ** (3 * random()))
    return [label, `35.${i + 10}`, Math.round(n * (0.7 + 0.3 * random())), n]
  })
}
