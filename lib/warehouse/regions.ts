import type { Reference, Region } from '#lib/reference/tables'

/** Code of the region an agency belongs to, or null: `Dinas Sosial Kab. Banjar` -> `63.03`. */
export type RegionResolver = (name: string) => string | null

/** Code of the kabupaten/kota that the location columns name, or null. */
export type PlaceResolver = (province: string | null, regency: string | null) => string | null

const TYPE_WORDS = { Provinsi: 'provinsi', Kabupaten: 'kabupaten', Kota: 'kota' } as const

/** Spellings of the same word; what stands for several words is spread out. */
const SPELLINGS: Record<string, string[]> = {
  kab: ['kabupaten'],
  kotamadya: ['kota'],
  prov: ['provinsi'],
  prop: ['provinsi'],
  propinsi: ['provinsi'],
  pemkab: ['pemerintah', 'kabupaten'],
  pemkot: ['pemerintah', 'kota'],
  pemko: ['pemerintah', 'kota'],
  pemprov: ['pemerintah', 'provinsi'],
  kep: ['kepulauan'],
  adm: [],
  administrasi: [],
}

/** A name behind one of these is not a region's: a district or village of that name, or the end of a list. */
const NOT_AFTER = new Set(['kecamatan', 'kec', 'kelurahan', 'kel', 'desa', 'dan'])

function words(name: string): string[] {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('&', ' dan ')
  const tokens = plain.split(/[^a-z0-9]+/).filter(Boolean)
  return tokens.flatMap((token) => SPELLINGS[token] ?? [token])
}

/** Without spaces, so that `Toli-Toli` and `Tolitoli` are one name. */
const squeeze = (tokens: readonly string[]) => tokens.join('')

interface Names {
  /** `kabupatenbanjar`: always one region. */
  full: Map<string, Region>
  /** `banjar`: every region of that short name. */
  bare: Map<string, Region[]>
  aliases: Map<string, string>
  byCode: Map<string, Region>
}

const collected = new WeakMap<Reference, Names>()

/** Once for each reading of the tables: an edition asks several times. */
function namesIn(reference: Reference): Names {
  const names = collected.get(reference) ?? collectNames(reference)
  collected.set(reference, names)
  return names
}

function collectNames(reference: Reference): Names {
  const full = new Map<string, Region>()
  const bare = new Map<string, Region[]>()
  for (const region of reference.regions) {
    const short = squeeze(words(region.short_name))
    full.set(TYPE_WORDS[region.type] + short, region)
    full.set(squeeze(words(region.name)), region)
    bare.set(short, [...(bare.get(short) ?? []), region])
  }
  const aliases = new Map(reference.agencyAliases.map(({ alias, region }) => [squeeze(words(alias)), region]))
  return { full, bare, aliases, byCode: new Map(reference.regions.map((region) => [region.code, region])) }
}

/**
 * Names by the rules of the method: an alias as it stands; else the longest ending that is a region's full name
 * (`Kabupaten Banjar`), an alias, or a short name that one region alone has. Two regions of one short name
 * (Kab. Banjar here, Kota Banjar in Jawa Barat) are told apart by nothing but an alias: null.
 * Case, punctuation and spaces are ignored; never a part of a word.
 */
export function createRegionResolver(reference: Reference, province: string): RegionResolver {
  const names = namesIn(reference)
  return (name) => {
    const tokens = words(name)
    return names.aliases.get(squeeze(tokens)) ?? endingOf(tokens, { names, province })
  }
}

interface Search {
  names: Names
  province: string
}

function endingOf(tokens: readonly string[], search: Search): string | null {
  for (let start = 0; start < tokens.length; start++) {
    if (start > 0 && NOT_AFTER.has(tokens[start - 1] as string)) continue
    const code = regionOf(tokens, start, search)
    if (code) return inProvince(tokens.slice(0, start), code, search.names)
  }
  return null
}

function regionOf(tokens: readonly string[], start: number, { names, province }: Search): string | null {
  const ending = squeeze(tokens.slice(start))
  const named = names.full.get(ending)?.code ?? names.aliases.get(ending)
  if (named) return named
  const alike = names.bare.get(ending)
  const only = alike && onlyOne(alike, province)
  return only && !contradicts(tokens[start - 1], only) ? only.code : null
}

/** One of that name in the country; or several in the country, all of one type, of which one is at home. */
function onlyOne(alike: readonly Region[], province: string): Region | undefined {
  if (alike.length === 1) return alike[0]
  const home = alike.filter((region) => region.province_code === province)
  const sameType = alike.every((region) => region.type === alike[0]?.type)
  return sameType && home.length === 1 ? home[0] : undefined
}

/** `Kota Tabalong` names no region: Tabalong is a kabupaten. */
function contradicts(before: string | undefined, region: Region): boolean {
  const isTypeWord = Object.values<string | undefined>(TYPE_WORDS).includes(before)
  return isTypeWord && before !== TYPE_WORDS[region.type]
}

/** `Pemerintah Kab. Banjar, Provinsi Kalimantan Selatan` is the kabupaten, not its province. */
function inProvince(before: readonly string[], code: string, names: Names): string {
  if (code.length > 2) return code
  for (let start = 0; start < before.length; start++) {
    const region = names.full.get(squeeze(before.slice(start)))
    if (region && region.type !== 'Provinsi' && region.province_code === code) return region.code
  }
  return code
}

/**
 * In the location columns a bare name is the kabupaten (`Bandung`) and a kota says so (`Kota Bandung`).
 * A regency outside the province that stands beside it is a contradiction: null.
 */
export function createPlaceResolver(reference: Reference, province: string): PlaceResolver {
  const names = namesIn(reference)
  const resolve = createRegionResolver(reference, province)
  const provinceOf = (raw: string) => resolve(raw) ?? resolve(`Provinsi ${raw}`)
  return (provinceRaw, regencyRaw) => {
    if (!regencyRaw) return null
    const within = provinceRaw ? provinceOf(provinceRaw) : null
    const bare = names.bare.get(squeeze(words(regencyRaw))) ?? []
    const code = within ? bareWithin(bare, within) : null
    const found = code ?? names.full.get(squeeze(words(regencyRaw)))?.code ?? resolve(regencyRaw)
    if (!found || found.length === 2) return null
    return !within || names.byCode.get(found)?.province_code === within.slice(0, 2) ? found : null
  }
}

function bareWithin(alike: readonly Region[], province: string): string | null {
  const here = alike.filter((region) => region.province_code === province && region.type !== 'Provinsi')
  return (here.find((region) => region.type === 'Kabupaten') ?? here[0])?.code ?? null
}
