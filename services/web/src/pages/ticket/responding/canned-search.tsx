import { useQuery } from '@tanstack/react-query'
import { type Ref, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api/client.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Field } from '../../../ui/field.tsx'
import { Input } from '../../../ui/input.tsx'
import { useDepartmentName } from '../../../ui/use-department-name.ts'
import { useLanguageName } from '../use-language-name.ts'

export type Filled = { id: number; version: number; text: string }
type Props = { ticketId: number; ref: Ref<HTMLInputElement>; onInsert: (canned: Filled) => void; onLeave: () => void }

const shownAtMost = 8

/** Finds a canned response by any words of its name or text; arrows choose, Enter puts it into the text. */
export function CannedSearch({ ticketId, ref, onInsert, onLeave }: Props) {
  const { t } = useTranslation('ticket')
  const departmentName = useDepartmentName()
  const languageName = useLanguageName()
  const responses = useQuery(api.responding.canned.queryOptions({ input: { id: ticketId } }))
  const [search, setSearch] = useState('')
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const listId = useId()
  const words = folded(search).split(/\s+/).filter(Boolean)
  const found = (responses.data ?? [])
    .filter(({ name, text }) => words.every((word) => folded(`${name} ${text}`).includes(word)))
    .slice(0, shownAtMost)
  const chosen = found[Math.min(at, found.length - 1)]
  const insert = (canned: Filled) => {
    setSearch('')
    setOpen(false)
    onInsert(canned)
  }
  if (responses.data?.length === 0) return null
  return (
    <div className="relative">
      <Field label={t('responding.canned')} hint={t('responding.cannedHint')}>
        {(control) => (
          <Input
            {...control}
            ref={ref}
            type="search"
            role="combobox"
            autoComplete="off"
            aria-autocomplete="list"
            aria-expanded={open}
            aria-controls={listId}
            aria-keyshortcuts="Alt+T"
            {...(open && chosen !== undefined ? { 'aria-activedescendant': `${listId} ${chosen.id}` } : {})}
            value={search}
            onFocus={() => setOpen(true)}
            onBlur={() => setOpen(false)}
            onChange={(event) => {
              setSearch(event.target.value)
              setAt(0)
              setOpen(true)
            }}
            onKeyDown={(event) => {
              const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
              if (by !== undefined) setAt((from) => Math.max(0, Math.min(found.length - 1, from + by)))
              else if (event.key === 'Enter') {
                if (open && chosen !== undefined) insert(chosen)
              } else if (event.key === 'Escape' && open) onLeave()
              else return
              event.preventDefault()
              event.stopPropagation()
            }}
          />
        )}
      </Field>
      <ErrorNote error={responses.error} onRetry={() => void responses.refetch()} />
      <div
        id={listId}
        role="listbox"
        aria-label={t('responding.cannedFound')}
        hidden={!open}
        className="mt-1 flex max-h-64 flex-col overflow-y-auto rounded-md border border-line bg-surface"
      >
        {found.map((canned) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the search field keeps the focus and names the chosen one
          <div
            key={canned.id}
            id={`${listId} ${canned.id}`}
            role="option"
            aria-selected={canned === chosen}
            // The field would lose the focus, and the list with it, before the click came.
            onMouseDown={(event) => {
              event.preventDefault()
              insert(canned)
            }}
            className="flex cursor-pointer flex-col px-3 py-1.5 hover:bg-accent-soft aria-selected:bg-accent-soft"
          >
            <span className="flex flex-wrap items-baseline gap-x-2">
              <span className="font-medium wrap-anywhere">{canned.name}</span>
              <span className="text-sm text-quiet">
                {canned.departmentId === null ? null : `${departmentName(canned.departmentId)} · `}
                {languageName(canned.language)}
              </span>
            </span>
            <span className="truncate text-sm text-quiet">{canned.text.replace(/\s+/g, ' ')}</span>
          </div>
        ))}
      </div>
      {open && found.length === 0 && responses.data !== undefined ? (
        <p className="text-sm text-quiet">{t('responding.cannedNone')}</p>
      ) : null}
    </div>
  )
}

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
