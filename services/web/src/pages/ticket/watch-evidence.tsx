import type { TicketDetail } from '@echolot/contract'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { language } from '../../texts/i18n.ts'
import { WatchPlaces } from '../../ui/watch-places.tsx'

type Props = { ticket: TicketDetail; watch: TicketDetail['watches'][number] }
const fieldsShown = 8

/** Why a watch hit: its version, where its words stand and how they are written there, what decided and what spoke against. */
export function WatchEvidence({ ticket, watch }: Props) {
  const { t } = useTranslation('ticket')
  const tell = useWatchText()
  const { id, name, query, version, since, deciding, against } = watch
  const part = (place: { start: number; end: number } | null) =>
    place === null || query === null ? '' : query.slice(place.start, place.end)
  const whole = query !== null && part(deciding) === query
  return (
    <>
      <p>
        {tell(watch)}{' '}
        {name !== null && since !== 'removed' ? (
          <Link
            to="/settings/watches/$watch"
            params={{ watch: String(id) }}
            className="inline-flex min-h-6 items-center text-sm text-quiet underline underline-offset-2"
          >
            {t('because.version', { number: version })}
          </Link>
        ) : (
          <span className="text-sm text-quiet">{t('because.version', { number: version })}</span>
        )}
      </p>
      {query === null ? null : (
        <p>
          <WatchPlaces query={query} deciding={deciding} against={against} />
        </p>
      )}
      <Found ticket={ticket} spans={watch.spans} />
      {part(deciding) === '' || whole ? null : (
        <p className="text-sm text-quiet">{t('because.deciding', { part: part(deciding) })}</p>
      )}
      {part(against) === '' ? null : (
        <p className="text-sm text-soon">{t('because.against', { part: part(against) })}</p>
      )}
      {since === null || name === null ? null : (
        <p className="text-sm text-quiet">{t(`because.watchSince.${since}`)}</p>
      )}
    </>
  )
}

/** The words that were found as they stand there, each with the word of the watch where that is written otherwise. */
function Found({ ticket, spans }: { ticket: TicketDetail; spans: Props['watch']['spans'] }) {
  const { t } = useTranslation('ticket')
  const { item } = ticket
  const found = new Map<string, string>()
  for (const { field, start, end, term } of spans) {
    const text = field === 'title' ? item?.title?.text : field === 'text' ? item?.text?.text : undefined
    const written = text?.slice(start, end) ?? term
    const where = t(`because.fields.${field}`)
    found.set(
      `${field} ${written} ${term}`,
      written.toLowerCase() === term.toLowerCase()
        ? t('because.foundIn', { written, where })
        : t('because.foundAs', { written, term, where }),
    )
  }
  if (found.size === 0) return null
  const shown = [...found.values()].slice(0, fieldsShown)
  return (
    <p className="text-sm text-quiet wrap-anywhere">
      {t('because.found', { found: new Intl.ListFormat(language(), { type: 'unit' }).format(shown) })}
      {found.size > shown.length ? ` ${t('because.foundMore', { count: found.size - shown.length })}` : null}
    </p>
  )
}

export function quoted(terms: readonly string[]): string {
  const [open, close] = language() === 'de' ? ['„', '“'] : ['“', '”']
  return new Intl.ListFormat(language()).format(terms.map((term) => `${open}${term}${close}`))
}

/** Which watch hit; one that was changed or removed since is told by the words of it that stood there. */
function useWatchText(): (watch: TicketDetail['watches'][number]) => string {
  const { t } = useTranslation('ticket')
  return ({ name, words, since }) => {
    if (name === null) return t('because.watchGone', { words: quoted(words) })
    return since === null
      ? t('because.watch', { value: name })
      : t('because.watchWords', { value: name, words: quoted(words) })
  }
}
