import { priorities } from '@echolot/domain'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ChoiceList } from './choice-list.tsx'
import type { Question } from './question.ts'

/** How soon the ticket wants to be looked at, the most urgent first. */
export function PrioritiseDialog({ ticket, work }: Question) {
  const { t } = useTranslation(['ticket', 'words'])
  return (
    <Dialog title={t('ticket:dialogs.prioritiseTitle')} onClose={work.stopAsking}>
      <ChoiceList
        choices={priorities.toReversed().map((name) => ({
          name,
          label: t(`words:priorities.${name}`),
          chosen: name === ticket.priority,
        }))}
        onChoose={(priority) => work.run({ name: 'prioritise', id: ticket.id, priority })}
      />
      <ErrorNote error={work.error} />
    </Dialog>
  )
}
