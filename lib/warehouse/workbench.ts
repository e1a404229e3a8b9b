import { openWriter, type Writer } from '#lib/db/writer'
import type { Reference } from '#lib/reference/tables'
import { literal } from '#lib/warehouse/fill'
import { writeKnownMembers } from '#lib/warehouse/members'
import { writeReferenceTables } from '#lib/warehouse/reference-tables'
import { createRegionResolver } from '#lib/warehouse/regions'

/** DuckDB's buffer manager only; the process takes more. */
const MEMORY_LIMIT = '1200MB'
/** Its tables of symbols take half of a checkpoint; the texts of an edition are few, or a few again and again. */
const SLOW_TO_WRITE = 'fsst'

/** Where an edition is made: a database in memory that holds what needs no load, so that it can be had before there is one. */
export interface Workbench {
  writer: Writer
  reference: Reference
}

/** The reference tables of an edition and the labels they know, and an empty database `work` for what no reader of it needs. */
export async function setUpWorkbench(reference: Reference, province: string): Promise<Workbench> {
  const writer = await openWriter({ path: ':memory:', memoryLimit: MEMORY_LIMIT })
  try {
    await writer.run(`SET disabled_compression_methods = '${SLOW_TO_WRITE}'; ATTACH ':memory:' AS work`)
    await writeReferenceTables(writer, reference, province)
    await writeKnownMembers(writer, reference, province)
    // The names of regions are collected at the first use of the tables.
    createRegionResolver(reference, province)
    return { writer, reference }
  } catch (error) {
    writer.close()
    throw error
  }
}

/** Makes an edition's file with those tables in it; from then on names mean that file. It has no log: what is not finished is made anew. */
export async function openEditionFile(writer: Writer, path: string, spill: string): Promise<void> {
  await writer.run(`SET temp_directory = ${literal(spill)};
    ATTACH ${literal(path)} AS edition (RECOVERY_MODE no_wal_writes);
    COPY FROM DATABASE memory TO edition; USE edition; DETACH memory`)
}
