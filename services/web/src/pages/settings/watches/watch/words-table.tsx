import { useTranslation } from 'react-i18next'
import type { client } from '../../../../api/client.ts'
import { Badge } from '../../../../ui/badge.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Table, Td, Th } from '../../../../ui/table.tsx'

type Word = Awaited<ReturnType<typeof client.watchLanguage.words>>['words'][number]
type Props = {
  words: readonly Word[]
  disabled: boolean
  busyWith: string | null
  onChoose: (word: string, take: boolean) => void
}

const tones = { taken: 'good', excluded: 'soon', not_taken: 'plain' } as const

/** Words with how often they stand in the archive, and one press that takes or excludes each. */
export function WordsTable({ words, disabled, busyWith, onChoose }: Props) {
  const { t } = useTranslation('settings')
  return (
    <Table caption={t('watch.words.caption')} className="max-w-3xl">
      <thead>
        <tr>
          <Th>{t('watch.words.word')}</Th>
          <Th className="text-right">{t('watch.words.times')}</Th>
          <Th className="text-right">{t('watch.words.items')}</Th>
          <Th>{t('watch.words.state')}</Th>
          <Th>
            <span className="sr-only">{t('watch.words.change')}</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {words.map(({ word, count, items, state }) => {
          const take = state !== 'taken'
          return (
            <tr key={word}>
              <Td className="min-w-36 font-medium break-words">{word}</Td>
              <Td className="text-right tabular-nums">{count}</Td>
              <Td className="text-right tabular-nums">{items}</Td>
              <Td>
                <Badge tone={tones[state]}>{t(`watch.words.states.${state}`)}</Badge>
              </Td>
              <Td className="w-px py-1">
                <Button
                  size="small"
                  icon={take ? 'plus' : 'dismiss'}
                  disabled={disabled}
                  busy={busyWith === word}
                  aria-label={t(take ? 'watch.words.takeWord' : 'watch.words.excludeWord', { word })}
                  onClick={() => onChoose(word, take)}
                >
                  {t(take ? 'watch.words.take' : 'watch.words.exclude')}
                </Button>
              </Td>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
