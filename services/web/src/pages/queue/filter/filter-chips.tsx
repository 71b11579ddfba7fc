import { readFilter, simplify, type TicketExpression, writeFilter } from '@echolot/domain'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../ui/icon.tsx'
import type { QueueSearch } from '../queue-search.ts'
import { useFilterWords } from './use-filter-words.ts'

type Props = { search: QueueSearch; onChange: (change: Partial<QueueSearch>) => void }

/** What is set, in words, each with a press that takes it away. */
export function FilterChips({ search, onChange }: Props) {
  const { t } = useTranslation(['filter', 'queue'])
  const words = useFilterWords()
  const quick = (['department', 'channel', 'language', 'priority'] as const).flatMap((field) => {
    const value = search[field]
    if (value === undefined) return []
    const text = words.tell({ field, is: [value] })
    return [{ key: field, text, change: { [field]: undefined } }]
  })
  const parts = partsOf(search.filter)
  const built = parts.map((part, index) => {
    const rest = writeFilter({ all: parts.filter((_, place) => place !== index) })
    return { key: writeFilter(part), text: words.tell(part), change: { filter: rest === '' ? undefined : rest } }
  })
  const chips = [...quick, ...built]
  if (chips.length === 0) return null
  return (
    <ul aria-label={t('filter:set')} className="flex w-full flex-wrap gap-1.5">
      {chips.map(({ key, text, change }) => (
        <li
          key={key}
          className="inline-flex min-h-7 max-w-full items-center rounded-full bg-accent-soft pl-3 text-sm text-accent"
        >
          <span className="min-w-0 truncate" title={text}>
            {text}
          </span>
          <button
            type="button"
            aria-label={t('filter:remove', { name: text })}
            onClick={() => onChange(change)}
            className="inline-flex size-7 shrink-0 items-center justify-center rounded-full hover:bg-surface"
          >
            <Icon name="close" className="size-3" />
          </button>
        </li>
      ))}
    </ul>
  )
}

/** What stands side by side in a filter; one that cannot be read has no parts, and the list says why. */
function partsOf(filter: string | undefined): readonly TicketExpression[] {
  try {
    const read = simplify(readFilter(filter ?? ''))
    return 'all' in read ? read.all : [read]
  } catch {
    return []
  }
}
