import type { TicketDetail } from '@echolot/contract'
import { priorities } from '@echolot/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useChange } from '../../ui/use-change.ts'
import { ChoiceList } from './choice-list.tsx'
import { useDepartments } from './use-departments.ts'
import { useLanguageName } from './use-language-name.ts'

type Decided =
  | { kind: 'watch'; watchId: number }
  | { kind: 'follow_up'; needsResponse: boolean }
  | { kind: 'pin' | 'own' | 'department' | 'language' | 'priority' }
type Props = { ticket: TicketDetail; decided: Decided; about: string }

/** "Stimmt nicht" at one automatic decision: what is right is one press, or one choice, away. */
export function CorrectButton({ ticket, decided, about }: Props) {
  const { t } = useTranslation(['ticket', 'words'])
  const may = useMay('work_tickets')
  const [asking, setAsking] = useState(false)
  const departments = useDepartments().filter(({ id }) => id !== ticket.departmentId)
  const languageName = useLanguageName()
  const correct = useChange(client.corrections.correct, {
    said: t('ticket:correct.kept'),
    stale: [api.tickets.key(), api.responding.key(), api.today.key(), api.corrections.key()],
    tellsFailure: true,
    onDone: () => setAsking(false),
  })
  const { id } = ticket
  const press = () => {
    if (decided.kind === 'watch') correct.mutate({ id, ...decided })
    else if (decided.kind === 'follow_up') correct.mutate({ id, ...decided })
    else if (decided.kind === 'pin' || decided.kind === 'own') correct.mutate({ id, kind: decided.kind })
    else setAsking(true)
  }
  if (!may || ticket.helping || !isPossible(ticket, decided)) return null
  return (
    <>
      <Button
        size="small"
        look="quiet"
        busy={correct.isPending}
        aria-label={t('ticket:correct.label', { about })}
        onClick={press}
      >
        {t('ticket:correct.wrong')}
      </Button>
      {asking ? (
        <Dialog title={t(`ticket:correct.ask.${asked(decided)}`)} onClose={() => setAsking(false)}>
          {decided.kind === 'department' ? (
            <ChoiceList
              choices={departments.map((department) => ({ name: department.id, label: department.name }))}
              onChoose={(departmentId) => correct.mutate({ id, kind: 'department', departmentId })}
            />
          ) : null}
          {decided.kind === 'priority' ? (
            <ChoiceList
              choices={priorities
                .filter((name) => name !== ticket.priority)
                .toReversed()
                .map((name) => ({ name, label: t(`words:priorities.${name}`) }))}
              onChoose={(priority) => correct.mutate({ id, kind: 'priority', priority })}
            />
          ) : null}
          {decided.kind === 'language' ? (
            <ChoiceList
              choices={['de', 'en', 'fr', 'it', 'es', 'nl', 'pl', 'tr']
                .filter((code) => code !== ticket.language)
                .map((name) => ({ name, label: languageName(name) }))}
              onChoose={(language) => correct.mutate({ id, kind: 'language', language })}
            />
          ) : null}
          <ErrorNote error={correct.error} />
        </Dialog>
      ) : null}
    </>
  )
}

function isPossible({ allowed, story }: TicketDetail, { kind, ...decided }: Decided): boolean {
  if (story.mergedInto !== null) return false
  switch (kind) {
    case 'watch':
      return allowed.includes('dismiss')
    case 'department':
      return allowed.includes('hand_over')
    case 'priority':
      return allowed.includes('prioritise')
    case 'pin':
      return allowed.includes('unpin')
    case 'follow_up':
      return allowed.includes('needsResponse' in decided && decided.needsResponse ? 'reopen' : 'dismiss')
    case 'own':
      return allowed.includes('reopen')
    case 'language':
      return true
  }
}

const asked = ({ kind }: Decided) => (kind === 'priority' || kind === 'language' ? kind : 'department')
