import type { Anecdote } from '@echolot/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { useInstant } from '../../time/use-instant.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { ExternalLink } from '../../ui/external-link.tsx'
import { RemoveDialog } from '../../ui/remove-dialog.tsx'
import { useChange } from '../../ui/use-change.ts'
import { UseDialog } from './use-dialog.tsx'

/** A story or picture with who agreed to it, whether it was used, and what can be done with it. */
export function Story({ anecdote }: { anecdote: Anecdote }) {
  const { t } = useTranslation('contribute')
  const instant = useInstant()
  const mayUse = useMay('work_tickets')
  const [open, setOpen] = useState<'use' | 'withdraw' | null>(null)
  const again = useChange(client.anecdotes.use, { stale: [api.anecdotes.key()], tellsFailure: true })
  const { id, text, picture, consent, person, givenAt, withdrawnAt, usedAt, usedUrl } = anecdote
  const close = () => setOpen(null)
  return (
    <li className="flex flex-col gap-2 px-4 py-3 sm:flex-row sm:items-start sm:gap-4">
      {picture === null ? null : (
        <img
          src={`/api/anecdotes/${id}/picture`}
          alt={t('story.pictureOf')}
          loading="lazy"
          width={picture.width}
          height={picture.height}
          className="h-auto max-h-44 w-full rounded-md object-contain sm:w-44"
        />
      )}
      <div className="flex min-w-0 grow flex-col gap-1.5">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-quiet">
          <Status {...{ withdrawnAt, usedAt }} />
          <span>{instant(givenAt, 'day')}</span>
          {person === null ? null : <span>{person.name}</span>}
        </p>
        {text === null ? null : <p className="max-w-prose wrap-anywhere whitespace-pre-line">{text}</p>}
        {consent === null ? null : (
          <p className="text-sm text-quiet wrap-anywhere">
            {t('story.agreed', {
              who: consent.who,
              how: t(`story.ways.${consent.how}`),
              on: instant(`${consent.on}T12:00:00.000Z`, 'day'),
            })}
          </p>
        )}
        {withdrawnAt === null && consent === null ? (
          <p className="text-sm text-quiet">{t('story.concernsNobody')}</p>
        ) : null}
        {usedUrl === null ? null : <ExternalLink href={usedUrl}>{t('story.usedAt')}</ExternalLink>}
        {withdrawnAt !== null && usedAt !== null ? <p className="text-late">{t('story.usedAndWithdrawn')}</p> : null}
        {withdrawnAt === null ? (
          <div className="flex flex-wrap gap-2">
            {!mayUse ? null : usedAt === null ? (
              <Button size="small" icon="check" onClick={() => setOpen('use')}>
                {t('story.use')}
              </Button>
            ) : (
              <Button size="small" icon="reopen" onClick={() => again.mutate({ id, used: false })}>
                {t('story.notUsed')}
              </Button>
            )}
            <Button size="small" icon="erase" onClick={() => setOpen('withdraw')}>
              {t('story.withdraw')}
            </Button>
          </div>
        ) : null}
      </div>
      {open === 'use' ? <UseDialog id={id} onClose={close} /> : null}
      {open === 'withdraw' ? (
        <RemoveDialog
          title={t('story.withdrawTitle')}
          text={t('story.withdrawText')}
          act={() => client.anecdotes.withdraw({ id })}
          stale={[api.anecdotes.key()]}
          onClose={close}
        />
      ) : null}
    </li>
  )
}

function Status({ withdrawnAt, usedAt }: Pick<Anecdote, 'withdrawnAt' | 'usedAt'>) {
  const { t } = useTranslation('contribute')
  const instant = useInstant()
  if (withdrawnAt !== null)
    return <Badge icon="erase">{t('story.withdrawn', { at: instant(withdrawnAt, 'day') })}</Badge>
  if (usedAt === null) return <Badge tone="accent">{t('story.unused')}</Badge>
  return (
    <Badge tone="good" icon="check">
      {t('story.used', { at: instant(usedAt, 'day') })}
    </Badge>
  )
}
