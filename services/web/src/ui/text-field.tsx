import type { InputHTMLAttributes } from 'react'
import { Field, type FieldProps } from './field.tsx'
import { Input } from './input.tsx'

type Props = Omit<FieldProps, 'children'> &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'className' | 'id'> & {
    value: string
    onChange: (value: string) => void
    'data-autofocus'?: boolean
  }

/** One line of text with its label, hint and error. */
export function TextField({ label, hint, error, optional, className, onChange, ...input }: Props) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} className={className}>
      {(control) => <Input {...input} {...control} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  )
}
