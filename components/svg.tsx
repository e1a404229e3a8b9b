/** A drawing made by our own chart code, which escapes every text and attribute. The only place that inlines markup. */
export function Svg({ svg, className }: { svg: string; className?: string | undefined }) {
  return <div className={className} dangerouslySetInnerHTML={{ __html: svg }} />
}
