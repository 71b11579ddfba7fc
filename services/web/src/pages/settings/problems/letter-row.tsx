import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { useInstant } from '../../../time/use-instant.ts'
import { Button } from '../../../ui/button.tsx'
import { Instant } from '../../../ui/instant.tsx'
import { useChange } from '../../../ui/use-change.ts'

export type Letter = Awaited<ReturnType<typeof client.deadLetters.list>>[number]

/** One letter: when, what about, why, how often it was tried. The reason is the program's own, in its own language. */
export function LetterRow({ letter }: { letter: Letter }) {
  const { t } = useTranslation('settings')
  const instant = useInstant()
  const replay = useChange(client.deadLetters.replay, {
    said: t('deadLetters.replayed'),
    stale: [api.deadLetters.key(), api.today.key()],
    tellsFailure: true,
  })
  const { id, topic, subjectId, errorCode, error, attempts, at, replayedAt } = letter
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-2 px-4 py-3">
      <div className="flex min-w-0 grow basis-64 flex-col gap-1">
        <p className="break-words" lang="en">
          {error === errorCode ? null : <span className="block">{error}</span>}
          <code className="text-sm text-quiet">{errorCode}</code>
        </p>
        <p className="flex flex-wrap gap-x-3 text-sm text-quiet">
          <span className="font-mono break-all">
            {topic} {subjectId}
          </span>
          <Instant at={at} />
          <span>{t('deadLetters.attempts', { count: attempts })}</span>
          {replayedAt === null ? null : <span>{t('deadLetters.replayedAt', { at: instant(replayedAt) })}</span>}
        </p>
      </div>
      {replayedAt === null ? (
        <Button
          size="small"
          icon="refresh"
          aria-label={t('deadLetters.replayOf', { topic, id: subjectId })}
          busy={replay.isPending}
          onClick={() => replay.mutate({ id })}
        >
          {t('deadLetters.replay')}
        </Button>
      ) : null}
    </li>
  )
}
