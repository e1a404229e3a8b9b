/** Every face that the page's style sheets name; a sheet of another site cannot be read. */
function facesOf(sheet: CSSStyleSheet): CSSFontFaceRule[] {
  try {
    return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule)
  } catch {
    return []
  }
}

const named = (family: string) => family.replaceAll(/["']/g, '').trim()

const addressOf = (face: CSSFontFaceRule): string | null => {
  const [, path] = /url\(["']?([^"')]+)/.exec(face.style.getPropertyValue('src')) ?? []
  return path ? new URL(path, face.parentStyleSheet?.href ?? location.href).href : null
}

function inlined(content: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.addEventListener('loadend', () => resolve(String(reader.result ?? '')))
    reader.readAsDataURL(content)
  })
}

/** The typeface named first in `families`, as a style rule that a file carries with it: a drawing outside the page has no other. Empty where there is none. */
export async function typeWithin(families: string): Promise<string> {
  const family = named(families.split(',')[0] ?? '')
  const faces = [...document.styleSheets].flatMap(facesOf)
  const face = faces.find((own) => named(own.style.getPropertyValue('font-family')) === family)
  const address = face && addressOf(face)
  if (!address) return ''
  const answer = await fetch(address)
  if (!answer.ok) return ''
  const weight = face.style.getPropertyValue('font-weight') || 'normal'
  return `@font-face{font-family:"${family}";font-weight:${weight};src:url(${await inlined(await answer.blob())})}`
}
