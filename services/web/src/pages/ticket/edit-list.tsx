import type { TicketDetail } from '@echolot/contract'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '../../ui/card.tsx'
import { Instant } from '../../ui/instant.tsx'
import { diffWords } from './diff-words.ts'

/** How an item was edited at its source, the latest first, each time by the words that went and came. */
export function EditList({ ticket: { item, language } }: { ticket: TicketDetail }) {
  const { t } = useTranslation('ticket')
  if (item === null || item.versions.length === 0) return null
  const lang = language === null ? {} : { lang: language }
  const present = { title: item.title?.text ?? null, text: item.text?.text ?? null }
  const edits = item.versions.map((before, place) => ({ before, after: item.versions[place + 1] ?? present }))
  return (
    <Card title={t('edits.title')}>
      <p className="px-4 pt-3 text-sm text-quiet">{t('edits.explain')}</p>
      <ol reversed className="flex flex-col divide-y divide-line">
        {edits.toReversed().map(({ before, after }) => (
          <li key={before.replacedAt} className="flex flex-col gap-1 px-4 py-3">
            <p className="text-sm text-quiet">
              <Instant at={before.replacedAt} />
            </p>
            <div {...lang} className="flex max-w-prose flex-col gap-1 wrap-anywhere whitespace-pre-line">
              {before.title === after.title ? null : (
                <p className="font-semibold">
                  <Words before={before.title} after={after.title} />
                </p>
              )}
              {before.text === after.text ? null : (
                <p>
                  <Words before={before.text} after={after.text} />
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Card>
  )
}

function Words({ before, after }: { before: string | null; after: string | null }) {
  const { t } = useTranslation('ticket')
  let from = 0
  return diffWords(before ?? '', after ?? '').map(({ kind, text }) => {
    from += text.length + 1
    if (kind === 'same') return <span key={from}>{text}</span>
    if (kind === 'cut')
      return (
        <span key={from} className="text-quiet">
          {` ${t('edits.leftOut')} `}
        </span>
      )
    const Change = kind === 'gone' ? 'del' : 'ins'
    const words = text.trimStart()
    // The space before the words is neither struck out nor underlined.
    return (
      <Fragment key={from}>
        {text.slice(0, text.length - words.length)}
        <Change className={kind === 'gone' ? 'text-quiet line-through' : 'underline'}>
          <span className="sr-only">{` ${t(kind === 'gone' ? 'edits.gone' : 'edits.added')} `}</span>
          {words}
        </Change>
      </Fragment>
    )
  })
}
