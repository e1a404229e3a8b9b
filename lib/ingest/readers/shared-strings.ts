import { UserError } from '#lib/errors'
import { SPREADSHEET_CODE } from '#lib/ingest/readers/cell-text'
import { hugeCell, type Place } from '#lib/ingest/readers/limits'
import { RowBuffer } from '#lib/ingest/readers/row-buffer'
import { VALUE_CHARACTERS } from '#lib/ingest/readers/text'
import { isName, TextRuns } from '#lib/ingest/readers/text-runs'
import { type XmlHandler, XmlScanner } from '#lib/ingest/readers/xml-scanner'

const SLAB = 2 ** 20
const LARGEST = 4 * VALUE_CHARACTERS
/** Bytes kept at most; a workbook with more texts than this belongs into a CSV file. */
const BUDGET = 128 * 2 ** 20
const ENTRY_COST = 6

/** The workbook's common strings, cleaned and clipped, in slabs of bytes. */
export class SharedStrings {
  count = 0
  private readonly slabs: Buffer[] = []
  private used = SLAB
  private places = new Uint32Array(1024)
  private sizes = new Uint16Array(1024)

  /** Puts string `index` into the cell that `target` opened last; false when there is none. */
  put(index: number, target: RowBuffer): boolean {
    if (!(index < this.count)) return false
    const place = this.places[index] as number
    const from = place % SLAB
    target.setBytes(
      this.slabs[Math.floor(place / SLAB)] as Buffer,
      from,
      from + (this.sizes[index] as number),
    )
    return true
  }

  add(source: Uint8Array, from: number, to: number): void {
    if (this.used + LARGEST > SLAB) this.newSlab()
    if (this.count === this.places.length) this.grow()
    const slab = this.slabs.at(-1) as Buffer
    let used = this.used
    this.places[this.count] = (this.slabs.length - 1) * SLAB + used
    for (let i = from; i < to; i++) slab[used++] = source[i] as number
    this.sizes[this.count++] = to - from
    this.used = used
  }

  private newSlab(): void {
    this.checkBudget()
    this.slabs.push(Buffer.allocUnsafeSlow(SLAB))
    this.used = 0
  }

  private grow(): void {
    this.checkBudget()
    this.places = enlarged(this.places, Uint32Array)
    this.sizes = enlarged(this.sizes, Uint16Array)
  }

  private checkBudget(): void {
    if (this.slabs.length * SLAB + this.count * ENTRY_COST > BUDGET)
      throw new UserError(
        'too_many_strings',
        'the workbook holds too many different texts to be read as .xlsx',
        'save the sheet as CSV UTF-8 and import that, or export a shorter period',
      )
  }
}

function enlarged<T extends Uint32Array | Uint16Array>(array: T, Type: new (length: number) => T): T {
  const next = new Type(array.length * 2)
  next.set(array)
  return next
}

export interface StringsOptions {
  cellBytes: number
  /** Where a cell shows the string of that number. */
  placeOf(index: number): Promise<Place | null>
}

/**
 * Reads `sharedStrings.xml`: one string per `si`, its runs joined, phonetic hints left out. UserErrors `cell_too_large`,
 * `too_many_strings`.
 */
export async function readSharedStrings(
  part: AsyncIterable<Buffer>,
  { cellBytes, placeOf }: StringsOptions,
): Promise<SharedStrings> {
  const strings = new SharedStrings()
  const scanner = new XmlScanner(new StringsHandler(strings, cellBytes), 'sharedStrings.xml')
  try {
    for await (const chunk of part) scanner.push(chunk)
  } catch (error) {
    if (!(error instanceof HugeText)) throw error
    throw hugeText(cellBytes, strings.count, await placeOf(strings.count))
  }
  scanner.finish()
  return strings
}

/** Which cell shows it is looked up only then. */
class HugeText extends Error {}

function hugeText(limit: number, index: number, place: Place | null): UserError {
  if (place) return hugeCell(limit, place, 'export it again')
  return new UserError(
    'cell_too_large',
    `a cell holds more than ${limit} bytes, the common text no. ${index + 1}`,
    'export it again',
  )
}

class StringsHandler implements XmlHandler {
  private readonly cell = new RowBuffer(1, SPREADSHEET_CODE)
  private readonly runs: TextRuns

  constructor(
    private readonly strings: SharedStrings,
    cellBytes: number,
  ) {
    this.runs = new TextRuns(cellBytes, () => new HugeText())
  }

  open(bytes: Buffer, from: number, to: number): void {
    if (isName(bytes, from, to, 'si')) {
      this.cell.reset()
      this.cell.open(0)
      this.runs.begin(this.cell)
    } else this.runs.open(bytes, from, to)
  }

  close(bytes: Buffer, from: number, to: number): void {
    if (isName(bytes, from, to, 'si')) this.add()
    else this.runs.close(bytes, from, to)
  }

  private add(): void {
    const { cell } = this
    this.runs.end()
    cell.close()
    this.strings.add(cell.bytes, cell.starts[0] as number, cell.ends[0] as number)
  }

  text(bytes: Buffer, from: number, to: number): void {
    this.runs.text(bytes, from, to)
  }

  literal(bytes: Buffer, from: number, to: number): void {
    this.runs.literal(bytes, from, to)
  }
}
