import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'

/** What a control inside a Field must carry so that its label, hint and error are read with it. */
export type FieldControl = {
  id: string
  'aria-describedby'?: string
  'aria-invalid'?: true
  required?: boolean
}

export type FieldProps = {
  label: ReactNode
  hint?: ReactNode
  error?: string | null | undefined
  optional?: boolean | undefined
  className?: string | undefined
  children: (control: FieldControl) => ReactNode
}

/** A labelled control: `<Field label="Name">{(control) => <Input {...control} … />}</Field>`. */
export function Field({ label, hint, error, optional = false, className = '', children }: FieldProps) {
  const { t } = useTranslation('ui')
  const id = useId()
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  const described = [hint ? hintId : null, error ? errorId : null].filter((part) => part !== null).join(' ')
  return (
    <div className={`flex flex-col gap-1 ${className}`}>
      <label htmlFor={id} className="font-medium">
        {label}
        {optional ? <span className="font-normal text-quiet"> ({t('optional')})</span> : null}
      </label>
      {children({
        id,
        ...(described === '' ? {} : { 'aria-describedby': described }),
        ...(error ? { 'aria-invalid': true } : {}),
      })}
      {hint ? (
        <p id={hintId} className="text-sm text-quiet">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={errorId} className="text-sm font-medium text-late">
          {error}
        </p>
      ) : null}
    </div>
  )
}
