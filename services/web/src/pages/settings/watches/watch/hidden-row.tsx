import { hiddenVerdicts } from '@echolot/domain'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../../api/client.ts'
import { Badge } from '../../../../ui/badge.tsx'
import { Button } from '../../../../ui/button.tsx'
import { RelativeTime } from '../../../../ui/relative-time.tsx'
import { useChange } from '../../../../ui/use-change.ts'
import { FoundWords } from '../../query/found-items.tsx'

export type Hidden = Awaited<ReturnType<typeof client.hidden.tray>>['rows'][number]

/** An item that was hidden, why, and two buttons that say whether that was right; a wrong one becomes a ticket. */
export function HiddenRow({ row }: { row: Hidden }) {
  const { t } = useTranslation('settings')
  const judge = useChange(client.hidden.judge, {
    said: t('watch.hidden.judged'),
    stale: [api.hidden.key(), api.watches.key(), api.tickets.key()],
    tellsFailure: true,
  })
  const name = row.title ?? row.excerpt.text.slice(0, 80)
  return (
    <li className="flex flex-col gap-1.5 px-4 py-3">
      <FoundWords item={row} />
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-quiet">
        <Badge tone="soon">
          {row.exclusion === null
            ? t(`watch.hidden.reasons.${row.reason}`)
            : t('queryLanguage.hiddenBy', { part: row.exclusion.text })}
        </Badge>
        {row.watch === null ? null : (
          <Link
            to="/settings/watches/$watch"
            params={{ watch: String(row.watch.id) }}
            className="inline-flex min-h-6 items-center underline underline-offset-2"
          >
            {t('watch.hidden.byWatch', { name: row.watch.name, version: row.watch.version })}
          </Link>
        )}
        <span>
          {row.sourceName} · <RelativeTime at={row.foundAt} />
        </span>
      </p>
      <fieldset aria-label={t('watch.hidden.question', { name })} className="flex flex-wrap items-center gap-2">
        {hiddenVerdicts.map((verdict) => (
          <Button
            key={verdict}
            size="small"
            icon={verdict === 'rightly' ? 'check' : 'late'}
            aria-pressed={row.verdict === verdict}
            className={row.verdict === verdict ? 'border-accent bg-accent-soft' : ''}
            busy={judge.isPending && judge.variables.verdict === verdict}
            onClick={() => judge.mutate({ id: row.id, verdict })}
          >
            {t(`watch.hidden.verdicts.${verdict}`)}
          </Button>
        ))}
        {row.verdictBy === null ? null : <span className="text-sm text-quiet">{row.verdictBy.name}</span>}
        {row.ticketId === null ? null : (
          <Link
            to="/queue"
            search={{ ticket: row.ticketId }}
            className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
          >
            {t('watch.hidden.ticket', { id: row.ticketId })}
          </Link>
        )}
      </fieldset>
    </li>
  )
}
