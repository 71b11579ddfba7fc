import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { useInstant } from '../../../time/use-instant.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Instant } from '../../../ui/instant.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Table, Td, Th } from '../../../ui/table.tsx'
import { useChange } from '../../../ui/use-change.ts'

/** Dead letters: nothing is dropped silently. */
export function Problems() {
  const { t } = useTranslation('settings')
  const instant = useInstant()
  const letters = useQuery(api.deadLetters.list.queryOptions())
  const replay = useChange(client.deadLetters.replay, {
    said: t('deadLetters.replayed'),
    stale: [api.deadLetters.key()],
    tellsFailure: true,
  })
  return (
    <>
      <p className="max-w-prose text-quiet">{t('deadLetters.intro')}</p>
      <ErrorNote error={letters.error} onRetry={() => void letters.refetch()} />
      {letters.data === undefined ? (
        letters.isPending ? (
          <Skeleton lines={6} />
        ) : null
      ) : letters.data.length === 0 ? (
        <EmptyState title={t('deadLetters.none')}>{t('deadLetters.noneText')}</EmptyState>
      ) : (
        <Table caption={t('deadLetters.caption')} className="relative">
          <thead>
            <tr>
              {(['at', 'what', 'reason', 'attempts', 'state'] as const).map((column) => (
                <Th key={column}>{t(`deadLetters.${column}`)}</Th>
              ))}
              <Th>
                <span className="sr-only">{t('deadLetters.actions')}</span>
              </Th>
            </tr>
          </thead>
          <tbody>
            {letters.data.map((letter) => (
              <tr key={letter.id}>
                <Td className="whitespace-nowrap">
                  <Instant at={letter.at} />
                </Td>
                <Td className="font-mono text-sm">
                  {letter.topic} {letter.subjectId}
                </Td>
                <Td className="min-w-64">
                  <span className="block font-mono text-sm">{letter.errorCode}</span>
                  <span className="break-words">{letter.error}</span>
                </Td>
                <Td className="tabular-nums">{letter.attempts}</Td>
                <Td>
                  {letter.replayedAt === null
                    ? t('deadLetters.waiting')
                    : t('deadLetters.replayedAt', { at: instant(letter.replayedAt) })}
                </Td>
                <Td className="text-right">
                  {letter.replayedAt === null ? (
                    <Button
                      size="small"
                      icon="refresh"
                      aria-label={t('deadLetters.replayOf', { topic: letter.topic, id: letter.subjectId })}
                      busy={replay.isPending && replay.variables.id === letter.id}
                      onClick={() => replay.mutate({ id: letter.id })}
                    >
                      {t('deadLetters.replay')}
                    </Button>
                  ) : null}
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  )
}
