import type { Option, OptionGroup } from '#components/filters/options'
import css from '../filters.module.css'

interface Props {
  name: string
  label: string
  groups: OptionGroup[]
  value: string
  /** Text of the empty choice. */
  all?: string
}

/** One drop-down with its label. */
export function Choice({ name, label, groups, value, all }: Props) {
  return (
    <label className={css.field}>
      <span>{label}</span>
      <select name={name} defaultValue={value}>
        {all && <option value="">{all}</option>}
        {groups.map((group) =>
          group.label === '' ? (
            <Options key="" options={group.options} />
          ) : (
            <optgroup key={group.label} label={group.label}>
              <Options options={group.options} />
            </optgroup>
          ),
        )}
      </select>
    </label>
  )
}

function Options({ options }: { options: Option[] }) {
  return options.map(({ key, text, query }) => (
    <option key={key} value={key} data-query={query}>
      {text}
    </option>
  ))
}
