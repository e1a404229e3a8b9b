/** The same words in both languages. */
export interface Text {
  id: string
  en: string
}
