interface Props {
  /** Said at the foot of every printed sheet. */
  text: string
}

/** A CSS string: nothing in it can end the string or the style element. */
const quoted = (text: string) =>
  `"${text.replace(/[^\p{L}\p{N} .,:;()·–-]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`

/** Scope and edition under every sheet, and its number: only a rule for the sheet can repeat them. */
export function PrintFooter({ text }: Props) {
  const type = 'font: 7.5pt "Plus Jakarta Sans Variable", sans-serif; color: #474d63; vertical-align: top'
  return (
    <style>{`@page {
      @bottom-left { content: ${quoted(text)}; width: 88%; ${type} }
      @bottom-right { content: counter(page) " / " counter(pages); ${type} }
    }`}</style>
  )
}
