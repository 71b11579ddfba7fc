import type { Question } from '@echolot/contract'
import { useTranslation } from 'react-i18next'
import { useInstant } from '../../time/use-instant.ts'
import { Badge } from '../../ui/badge.tsx'
import { ExternalLink } from '../../ui/external-link.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Table, Td, Th } from '../../ui/table.tsx'
import { useDepartmentsForGifts } from '../contribute/use-departments-for-gifts.ts'

type Props = {
  questions: readonly Question[]
  mayChange: boolean
  onOpen: (what: 'edit' | 'remove', question: Question) => void
}

/** Questions with how often they were asked, and where everybody can read the answer. */
export function QuestionTable({ questions, mayChange, onOpen }: Props) {
  const { t } = useTranslation('contribute')
  const forms = useTranslation('forms').t
  const instant = useInstant()
  const { nameOf } = useDepartmentsForGifts()
  return (
    <Table caption={t('plan.caption')}>
      <thead>
        <tr>
          <Th>{t('plan.question')}</Th>
          <Th className="text-right">{t('plan.count')}</Th>
          <Th>{t('plan.answer')}</Th>
          <Th>{t('question.department')}</Th>
          <Th>{t('plan.last')}</Th>
          {mayChange ? (
            <Th>
              <span className="sr-only">{t('plan.change')}</span>
            </Th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {questions.map((question) => (
          <tr key={question.id}>
            <Td className="min-w-56 font-medium wrap-anywhere">{question.text}</Td>
            <Td className="text-right tabular-nums">{question.count}</Td>
            <Td className="min-w-40">
              {question.answerUrl === null ? (
                <Badge tone="soon" icon="question">
                  {t('plan.noAnswer')}
                </Badge>
              ) : (
                <ExternalLink href={question.answerUrl}>{new URL(question.answerUrl).host}</ExternalLink>
              )}
            </Td>
            <Td>{nameOf(question.departmentId)}</Td>
            <Td className="whitespace-nowrap">
              {question.lastAskedOn === null ? '–' : instant(`${question.lastAskedOn}T12:00:00.000Z`, 'day')}
            </Td>
            {mayChange ? (
              <Td>
                <div className="flex">
                  <IconButton
                    icon="edit"
                    label={forms('forms.editOf', { name: question.text })}
                    onClick={() => onOpen('edit', question)}
                  />
                  <IconButton
                    icon="erase"
                    label={forms('forms.removeOf', { name: question.text })}
                    onClick={() => onOpen('remove', question)}
                  />
                </div>
              </Td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
