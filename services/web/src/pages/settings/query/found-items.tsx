import type { FoundItem } from '@echolot/contract'
import type { ReactNode } from 'react'
import { ExternalLink } from '../../../ui/external-link.tsx'
import { Highlight } from '../../../ui/highlight.tsx'
import { RelativeTime } from '../../../ui/relative-time.tsx'

type Props<Item extends FoundItem> = {
  items: readonly Item[]
  label: string
  aside?: ((item: Item) => ReactNode) | undefined
}

/** Items in short, with what was hit marked. */
export function FoundItems<Item extends FoundItem>({ items, label, aside }: Props<Item>) {
  return (
    <ul aria-label={label} className="divide-y divide-line">
      {items.map((item) => (
        <li key={item.itemId} className="flex flex-col gap-0.5 py-2">
          <FoundWords item={item} />
          <p className="flex flex-wrap items-center gap-x-2 text-sm text-quiet">
            <span>
              {item.sourceName} · <RelativeTime at={item.foundAt} />
            </span>
            {aside?.(item)}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** What an item says in short: its title, which leads to it, and the words around the hits. */
export function FoundWords({ item: { title, url, excerpt } }: { item: FoundItem }) {
  return (
    <>
      {title === null ? null : (
        <p className="font-medium wrap-anywhere">
          {url === null ? title : <ExternalLink href={url}>{title}</ExternalLink>}
        </p>
      )}
      <p className="max-w-prose wrap-anywhere">
        <Highlight text={excerpt.text} marks={excerpt.marks} />
      </p>
    </>
  )
}
