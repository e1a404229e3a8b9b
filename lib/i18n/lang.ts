/** Languages of the pages, the default first. */
export const LANGS = ['id', 'en'] as const
export type Lang = (typeof LANGS)[number]

export const isLang = (text: string): text is Lang => LANGS.some((lang) => lang === text)

export const otherLang = (lang: Lang): Lang => (lang === 'id' ? 'en' : 'id')
