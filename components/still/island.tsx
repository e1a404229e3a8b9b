import type { ComponentProps, ComponentType } from 'react'
import { acrossLayers } from '#components/still/across-layers'
import type { Islands } from '#components/still/islands'

interface Props<Name extends keyof Islands> {
  part: Name
  props: ComponentProps<Islands[Name]>
}

/** A part of a page that is written like the rest of it, and comes with what React needs to take it over in the browser. */
export function Island<Name extends keyof Islands>({ part, props }: Props<Name>) {
  const Part = acrossLayers().parts[part] as ComponentType<object> | undefined
  if (!Part) throw new Error(`no such part: ${part}`)
  return (
    <>
      <div data-island={part}>
        <Part {...props} />
      </div>
      <script type="application/json">{JSON.stringify(props)}</script>
    </>
  )
}
