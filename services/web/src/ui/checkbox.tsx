import { type InputHTMLAttributes, type ReactNode, useId } from 'react'

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> & { label: ReactNode; hint?: ReactNode }

export function Checkbox({ label, hint, className = '', ...rest }: Props) {
  const id = useId()
  return (
    <div className={`flex items-start gap-2 ${className}`}>
      <input
        id={id}
        type="checkbox"
        {...rest}
        {...(hint ? { 'aria-describedby': `${id}-hint` } : {})}
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      <div className="min-w-0">
        <label htmlFor={id} className="block min-h-6">
          {label}
        </label>
        {hint ? (
          <div id={`${id}-hint`} className="text-sm text-quiet">
            {hint}
          </div>
        ) : null}
      </div>
    </div>
  )
}
