import { type Ref, useId, useImperativeHandle, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { language } from '../../../texts/i18n.ts'
import { classNames } from '../../../ui/class-names.ts'
import { Field } from '../../../ui/field.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import { type Completion, useCompletions } from './use-completions.ts'

export type QueryTextHandle = { show: (start: number, end: number) => void }

type Props = {
  label: string
  query: string
  error: string | null
  optional?: boolean
  disabled?: boolean
  rows?: number
  ref?: Ref<QueryTextHandle>
  onChange: (query: string) => void
}

/** A query as it is typed, with what may come next: the arrow keys choose it, Enter takes it, Escape sends it away. */
export function QueryText({ label, query, error, optional = false, disabled = false, rows = 3, ref, onChange }: Props) {
  const { t } = useTranslation('settings')
  const textarea = useRef<HTMLTextAreaElement>(null)
  const listId = useId()
  const [caret, setCaret] = useState<number | null>(null)
  const [chosen, setChosen] = useState(-1)
  const { start, end, options } = useCompletions(query, caret)
  const open = caret !== null && options.length > 0
  useImperativeHandle(ref, () => ({
    show: (from, to) => {
      textarea.current?.focus()
      textarea.current?.setSelectionRange(from, to)
    },
  }))
  const close = () => {
    setCaret(null)
    setChosen(-1)
  }
  const take = ({ text }: Completion) => {
    onChange(query.slice(0, start) + text + query.slice(end))
    close()
    requestAnimationFrame(() => {
      textarea.current?.focus()
      textarea.current?.setSelectionRange(start + text.length, start + text.length)
    })
  }
  return (
    <Field label={label} error={error} optional={optional} hint={t('queryLanguage.completionHint')}>
      {(control) => (
        <div className="relative">
          <Textarea
            {...control}
            ref={textarea}
            rows={rows}
            disabled={disabled}
            spellCheck={false}
            autoCapitalize="none"
            autoComplete="off"
            aria-autocomplete="list"
            aria-controls={open ? listId : undefined}
            aria-activedescendant={open && chosen >= 0 ? `${listId}-${chosen}` : undefined}
            className="block font-mono"
            value={query}
            onChange={({ target }) => {
              onChange(target.value)
              setCaret(target.selectionStart)
              setChosen(-1)
            }}
            onBlur={close}
            onKeyDown={(event) => {
              if (event.key === ' ' && event.ctrlKey) {
                event.preventDefault()
                setCaret(event.currentTarget.selectionStart)
                return
              }
              if (!open) return
              const option = options[chosen]
              if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
                event.preventDefault()
                const step = event.key === 'ArrowDown' ? 1 : -1
                setChosen(Math.max(-1, Math.min(options.length - 1, chosen + step)))
              } else if ((event.key === 'Enter' || event.key === 'Tab') && option !== undefined) {
                event.preventDefault()
                take(option)
              } else if (event.key === 'Escape') {
                // The dialog around it stays.
                event.preventDefault()
                event.stopPropagation()
                close()
              } else if (/^(Arrow|Home|End)/.test(event.key)) close()
            }}
          />
          {open ? (
            <div
              role="listbox"
              id={listId}
              tabIndex={-1}
              aria-label={t('queryLanguage.completions')}
              className="absolute inset-x-0 top-full z-30 mt-1 max-h-64 overflow-y-auto rounded-lg border border-line bg-raised p-1 shadow-raised"
            >
              {options.map((option, n) => (
                <div
                  key={option.text}
                  id={`${listId}-${n}`}
                  role="option"
                  // The focus stays in the text.
                  tabIndex={-1}
                  aria-selected={n === chosen}
                  // Before the text loses its focus, which would send the list away.
                  onMouseDown={(event) => {
                    event.preventDefault()
                    take(option)
                  }}
                  className={classNames(
                    'flex min-h-8 cursor-pointer flex-wrap items-baseline gap-x-3 rounded-md px-2 py-1 hover:bg-accent-soft',
                    n === chosen && 'bg-accent-soft outline-2 -outline-offset-2 outline-accent',
                  )}
                >
                  <code className="font-mono">{option.text.trim()}</code>
                  {option.say === null ? null : <span className="text-sm text-quiet">{option.say[language()]}</span>}
                </div>
              ))}
            </div>
          ) : null}
        </div>
      )}
    </Field>
  )
}
