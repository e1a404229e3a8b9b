import { cookies } from 'next/headers'
import { notFound } from 'next/navigation'
import type { Place, Theme } from '#components/shell'
import { isLang, type Lang } from '#lib/i18n/lang'

/** What Next hands to a page; `kode` only where the route has it. */
export interface PageProps {
  params: Promise<{ lang: string; kode?: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Indonesian where the language is none of ours: the layout must stand for "not found" too. */
export const langOf = (text: string): Lang => (isLang(text) ? text : 'id')

export async function readTheme(): Promise<Theme> {
  const theme = (await cookies()).get('theme')?.value
  return theme === 'light' || theme === 'dark' ? theme : 'auto'
}

/** Next's search parameters as the platform's. */
function toSearch(params: Record<string, string | string[] | undefined>): URLSearchParams {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(params))
    for (const one of [value ?? []].flat()) search.append(name, one)
  return search
}

/** Where the reader is. 404 for a language we do not speak. */
export async function readPlace({ params, searchParams }: PageProps, path: string): Promise<Place> {
  const { lang } = await params
  if (!isLang(lang)) notFound()
  return { lang, path, query: toSearch(await searchParams).toString(), theme: await readTheme() }
}
