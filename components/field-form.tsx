import type { ReactNode } from 'react'
import css from './field-form.module.css'

interface Props {
  action: string
  query: string
  /** Of the field, and of the section that the answer is read in. */
  name: string
  submit: string
  /** What stands behind the button. */
  beside?: ReactNode
  /** The field in its label. */
  children: ReactNode
}

/** A plain form of one field that keeps the rest of the address. */
export function FieldForm({ action, query, name, submit, beside, children }: Props) {
  const kept = [...new URLSearchParams(query)].filter(([other]) => other !== name)
  return (
    <form className={css.form} action={`${action}#${name}`}>
      {kept.map(([other, value]) => (
        <input key={`${other}=${value}`} type="hidden" name={other} value={value} />
      ))}
      {children}
      <button type="submit">{submit}</button>
      {beside}
    </form>
  )
}
