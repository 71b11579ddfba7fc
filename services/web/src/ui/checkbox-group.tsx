import { type ReactNode, useId } from 'react'
import { Checkbox } from './checkbox.tsx'

type Props<Value> = {
  legend: ReactNode
  options: readonly { value: Value; label: ReactNode }[]
  chosen: readonly Value[]
  onChange: (chosen: Value[]) => void
  error?: string | null
}

/** Any of several, in the order of the options. */
export function CheckboxGroup<Value extends string | number>(props: Props<Value>) {
  const { legend, options, chosen, onChange, error = null } = props
  const errorId = useId()
  return (
    <fieldset aria-describedby={error === null ? undefined : errorId}>
      <legend className="mb-1 font-medium">{legend}</legend>
      <div className="grid gap-x-4 gap-y-1 sm:grid-cols-2">
        {options.map(({ value, label }) => (
          <Checkbox
            key={value}
            label={label}
            checked={chosen.includes(value)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, value] : chosen.filter((known) => known !== value))
            }
          />
        ))}
      </div>
      {error === null ? null : (
        <p id={errorId} role="alert" className="text-sm font-medium text-late">
          {error}
        </p>
      )}
    </fieldset>
  )
}
