import type { ReactNode } from 'react'
import { Checkbox } from './checkbox.tsx'

type Props<Value> = {
  legend: ReactNode
  options: readonly { value: Value; label: ReactNode }[]
  chosen: readonly Value[]
  onChange: (chosen: Value[]) => void
}

/** Any of several, in the order of the options. */
export function CheckboxGroup<Value extends string | number>({ legend, options, chosen, onChange }: Props<Value>) {
  return (
    <fieldset>
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
    </fieldset>
  )
}
