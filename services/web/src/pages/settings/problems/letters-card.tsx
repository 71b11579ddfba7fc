import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { toast } from '../../../ui/toast-store.ts'
import { useChange } from '../../../ui/use-change.ts'
import { type Letter, LetterRow } from './letter-row.tsx'
import { useTopicName } from './use-topic-name.ts'

/** The letters of a topic, to be tried again one by one or all together; or, without one, those that were. */
export function LettersCard({ topic, letters }: { topic: string | null; letters: readonly Letter[] }) {
  const { t } = useTranslation('settings')
  const topicName = useTopicName()
  const replayAll = useChange(client.deadLetters.replayAll, {
    stale: [api.deadLetters.key(), api.today.key()],
    tellsFailure: true,
    onDone: ({ replayed, unreadable }) => {
      if (replayed > 0 || unreadable === 0) toast(t('deadLetters.replayedAll', { count: replayed }), { tone: 'good' })
      if (unreadable > 0) toast(t('deadLetters.unreadable', { count: unreadable }), { tone: 'late' })
    },
  })
  const title = topic === null ? t('deadLetters.triedAgain') : topicName(topic)
  return (
    <Card
      title={
        <>
          {title} <span className="font-normal text-quiet tabular-nums">({letters.length})</span>
        </>
      }
      aside={
        topic === null || letters.length < 2 ? null : (
          <Button
            size="small"
            icon="refresh"
            aria-label={t('deadLetters.replayAllOf', { topic: title })}
            busy={replayAll.isPending}
            onClick={() => replayAll.mutate({ topic })}
          >
            {t('deadLetters.replayAll')}
          </Button>
        )
      }
    >
      <ul className="divide-y divide-line">
        {letters.map((letter) => (
          <LetterRow key={letter.id} letter={letter} />
        ))}
      </ul>
    </Card>
  )
}
