import { type NextRequest, NextResponse } from 'next/server'

const YEAR_SECONDS = 31_536_000

/** Only a path of this site: anything else goes home. */
const safeBack = (back: string) => (/^\/(?![/\\])/.test(back) ? back : '/')

/** Keeps the chosen theme in a cookie and goes back; works without scripts. */
export async function POST(request: NextRequest): Promise<NextResponse> {
  const form = await request.formData()
  const theme = String(form.get('theme'))
  const back = safeBack(String(form.get('back') ?? '/'))
  const response = new NextResponse(null, { status: 303, headers: { Location: back } })
  if (theme === 'light' || theme === 'dark')
    response.cookies.set('theme', theme, { maxAge: YEAR_SECONDS, sameSite: 'lax', httpOnly: true, path: '/' })
  else response.cookies.delete('theme')
  return response
}
