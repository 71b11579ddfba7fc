import { type InputHTMLAttributes, type ReactNode, useId } from 'react'

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> & { label: ReactNode }

/** For what takes effect at once; a Checkbox is for forms that are saved. */
export function Switch({ label, className = '', ...rest }: Props) {
  const id = useId()
  return (
    <span className={`inline-flex min-h-6 items-center gap-2 ${className}`}>
      <span className="relative inline-flex h-6 w-10 shrink-0">
        <input
          id={id}
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells its own state
          role="switch"
          {...rest}
          className="peer absolute inset-0 z-10 m-0 size-full cursor-pointer appearance-none rounded-full border border-edge bg-sunken checked:border-transparent checked:bg-accent disabled:opacity-55"
        />
        <span
          aria-hidden="true"
          className="pointer-events-none absolute top-1 left-1 z-20 size-4 rounded-full bg-edge transition-transform peer-checked:translate-x-4 peer-checked:bg-on-accent"
        />
      </span>
      <label htmlFor={id}>{label}</label>
    </span>
  )
}
