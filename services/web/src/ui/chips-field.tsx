import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field, type FieldProps } from './field.tsx'
import { Icon } from './icon.tsx'

type Props = Omit<FieldProps, 'children'> & {
  values: readonly string[]
  disabled?: boolean
  /** Whether a dialog begins here. */
  autoFocus?: boolean
  onChange: (values: string[]) => void
}

/** Words and phrases as chips: Enter, a comma or leaving the field adds what was typed, Backspace takes the last one away. */
export function ChipsField({ values, disabled = false, autoFocus = false, onChange, ...field }: Props) {
  const { t } = useTranslation('ui')
  const [typed, setTyped] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const add = (text: string) => {
    const added = text
      .split(/[,;\n]/)
      .map((word) => word.trim().replace(/\s+/g, ' '))
      .filter((word, n, all) => word !== '' && !values.includes(word) && all.indexOf(word) === n)
    setTyped('')
    if (added.length > 0) onChange([...values, ...added])
  }
  const remove = (word: string) => {
    onChange(values.filter((value) => value !== word))
    input.current?.focus()
  }
  return (
    <Field {...field}>
      {(control) => (
        <div className="control flex flex-wrap items-center gap-1.5 focus-within:border-accent focus-within:outline-2 focus-within:outline-accent">
          {values.length === 0 ? null : (
            <ul className="contents">
              {values.map((value) => (
                <li
                  key={value}
                  className="inline-flex min-h-6 max-w-full items-center rounded bg-accent-soft pl-2 text-accent"
                >
                  <span className="min-w-0 py-0.5 wrap-anywhere">{value}</span>
                  <button
                    type="button"
                    disabled={disabled}
                    aria-label={t('removeChip', { name: value })}
                    onClick={() => remove(value)}
                    className="inline-flex size-6 shrink-0 items-center justify-center rounded hover:bg-surface disabled:opacity-55"
                  >
                    <Icon name="close" className="size-3" />
                  </button>
                </li>
              ))}
            </ul>
          )}
          <input
            {...control}
            ref={input}
            {...(autoFocus ? { 'data-autofocus': true } : {})}
            type="text"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            disabled={disabled}
            value={typed}
            onChange={({ target }) => {
              if (/[,;\n]/.test(target.value)) add(target.value)
              else setTyped(target.value)
            }}
            onPaste={(event) => {
              const pasted = event.clipboardData.getData('text')
              if (!/[,;\n]/.test(pasted)) return
              event.preventDefault()
              add(`${typed}${pasted}`)
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
                // The form is not sent by the word that is still being typed.
                if (typed.trim() !== '') event.preventDefault()
                add(typed)
              }
              if (event.key === 'Backspace' && typed === '' && values.length > 0) onChange(values.slice(0, -1))
            }}
            onBlur={() => add(typed)}
            className="min-h-6 w-20 min-w-20 grow bg-transparent outline-none"
          />
        </div>
      )}
    </Field>
  )
}
