import type { ConnectorField } from '@echolot/contract'
import { Checkbox } from './checkbox.tsx'
import { Field } from './field.tsx'
import { Select } from './select.tsx'
import { TextField } from './text-field.tsx'
import { Textarea } from './textarea.tsx'
import { useWorded } from './use-connectors.ts'

/** A field as it is typed: a list of texts stands one a line, a number as its digits. */
export type Typed = string | boolean

type Props = {
  fields: readonly ConnectorField[]
  values: Readonly<Record<string, Typed>>
  set: (key: string, value: Typed) => void
  errorAt: (key: string) => string | null
  autoFocus?: boolean
  /** What those are called that are folded away. */
  folded?: string
}

/** What a connector asks for, in its own words. What is seldom changed is folded away, until something of it is wrong. */
export function ConnectorFields({ fields, folded, ...rest }: Props) {
  const shown = fields.filter(({ onlyInFile }) => !onlyInFile)
  const aside = shown.filter((field) => field.folded)
  return (
    <>
      <FieldList {...rest} fields={shown.filter((field) => !field.folded)} />
      {aside.length === 0 ? null : (
        <details
          className="rounded-md border border-line px-3 py-2"
          open={aside.some(({ key }) => rest.errorAt(key) !== null) || undefined}
        >
          <summary className="min-h-6 cursor-pointer">{folded}</summary>
          <div className="mt-2 flex flex-col gap-4">
            <FieldList {...rest} fields={aside} />
          </div>
        </details>
      )}
    </>
  )
}

function FieldList({ fields, values, set, errorAt, autoFocus = false }: Omit<Props, 'folded'>) {
  const inWords = useWorded()
  return fields.map((field, index) => {
    const { key, kind, optional } = field
    const label = inWords(field.label)
    const hint = field.hint === null ? undefined : inWords(field.hint)
    const error = errorAt(key)
    const value = values[key] ?? typedAs(field, undefined)
    if (kind === 'yes_no')
      return (
        <Checkbox
          key={key}
          label={label}
          hint={hint}
          checked={value === true}
          onChange={(event) => set(key, event.target.checked)}
        />
      )
    if (kind === 'lines' || kind === 'choice')
      return (
        <Field key={key} label={label} hint={hint} error={error} optional={optional && kind === 'lines'}>
          {(control) =>
            kind === 'lines' ? (
              <Textarea
                {...control}
                rows={3}
                value={String(value)}
                onChange={(event) => set(key, event.target.value)}
              />
            ) : (
              <Select {...control} value={String(value)} onChange={(event) => set(key, event.target.value)}>
                {field.options.map((option) => (
                  <option key={option.value} value={option.value}>
                    {inWords(option.label)}
                  </option>
                ))}
              </Select>
            )
          }
        </Field>
      )
    return (
      <TextField
        key={key}
        label={label}
        hint={hint}
        error={error}
        optional={optional}
        required={!optional}
        type={field.secret ? 'password' : kind === 'number' ? 'number' : 'text'}
        autoComplete="off"
        {...(autoFocus && index === 0 ? { 'data-autofocus': true } : {})}
        value={String(value)}
        onChange={(typed) => set(key, typed)}
      />
    )
  })
}

/** A stored value as a form shows it. */
export function typedAs({ kind, initial }: ConnectorField, value: unknown): Typed {
  const shown = value ?? initial
  if (kind === 'yes_no') return shown === true
  return Array.isArray(shown) ? shown.join('\n') : String(shown ?? '')
}

/** What a form holds as it is sent; a number that is none goes as it was typed, for the server to say so. */
export function readTyped({ kind, initial }: ConnectorField, typed: Typed): unknown {
  if (typeof typed === 'boolean') return typed
  if (kind === 'lines') return linesIn(typed)
  const text = typed.trim()
  if (text === '') return initial
  return kind === 'number' && Number.isFinite(Number(text)) ? Number(text) : text
}

export const linesIn = (written: string): string[] =>
  written
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
