const USUAL =
  /^(?:xl\/)?(?:_rels\/|worksheets\/)?(?:text|sheet|sheet\d{1,3}|sharedstrings|styles|workbook)(?:\.xml)?(?:\.rels)?$/i

/** A part of a workbook as a message may name it: names other than the usual ones are somebody's words. */
export const shownPart = (name: string): string => (USUAL.test(name) ? name : 'xl/…')
