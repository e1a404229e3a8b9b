import localFont from 'next/font/local'

/**
 * Sent for with the page and used if it comes before the text is painted, so that no page is laid out twice; a first reader on a
 * slow line sees the system's type, in the same measure.
 */
export const plusJakartaSans = localFont({
  src: '../node_modules/@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2',
  weight: '200 800',
  display: 'optional',
  variable: '--plus-jakarta-sans',
  adjustFontFallback: 'Arial',
})
