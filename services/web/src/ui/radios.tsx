import { type ReactNode, useId } from 'react'

type Props<Value extends string> = {
  legend: ReactNode
  value: Value
  options: readonly { value: Value; label: ReactNode; hint?: ReactNode }[]
  onChoose: (value: Value) => void
}

/** One of a few, all in view. */
export function Radios<Value extends string>({ legend, value, options, onChoose }: Props<Value>) {
  const id = useId()
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-medium">{legend}</legend>
      {options.map((option) => (
        <div key={option.value} className="flex items-start gap-2">
          <input
            type="radio"
            id={`${id}-${option.value}`}
            name={id}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
            {...(option.hint ? { 'aria-describedby': `${id}-${option.value}-hint` } : {})}
            className="mt-1 size-4 shrink-0 accent-accent"
          />
          <div>
            <label htmlFor={`${id}-${option.value}`} className="block min-h-6">
              {option.label}
            </label>
            {option.hint ? (
              <p id={`${id}-${option.value}-hint`} className="text-sm text-quiet">
                {option.hint}
              </p>
            ) : null}
          </div>
        </div>
      ))}
    </fieldset>
  )
}
