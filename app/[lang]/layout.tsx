import type { ReactNode } from 'react'
export default async function Layout({
  children,
  params,
}: {
  children: ReactNode
  params: Promise<{ lang: string }>
}) {
  return (
    <html lang={(await params).lang}>
      <body>{children}</body>
    </html>
  )
}
