import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../api/client.ts'
import { CheckboxGroup } from '../../ui/checkbox-group.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useChange } from '../../ui/use-change.ts'
import type { Question } from './question.ts'
import { useDepartments } from './use-departments.ts'

/** Which departments help with the ticket. */
export function SupportDialog({ ticket, work }: Question) {
  const { t } = useTranslation('ticket')
  const whole = useQuery(api.tickets.get.queryOptions({ input: { id: ticket.id } }))
  if (whole.data !== undefined)
    return <SupportForm id={ticket.id} before={whole.data.supporting} work={work} lead={ticket.departmentId} />
  return (
    <Dialog title={t('support.title')} onClose={work.stopAsking}>
      <ErrorNote error={whole.error} onRetry={() => void whole.refetch()} />
      <Skeleton lines={3} />
    </Dialog>
  )
}

type Props = { id: number; before: readonly string[]; lead: string; work: Question['work'] }

function SupportForm({ id, before, lead, work }: Props) {
  const { t } = useTranslation('ticket')
  const [chosen, setChosen] = useState(before)
  const departments = useDepartments().filter((department) => department.id !== lead)
  const save = useChange(client.together.support, {
    said: t('support.done'),
    stale: [api.tickets.key()],
    onDone: work.stopAsking,
  })
  return (
    <FormDialog
      title={t('support.title')}
      submit={t('support.submit')}
      busy={save.isPending}
      error={save.error}
      onSubmit={() => save.mutate({ id, departmentIds: [...chosen] })}
      onClose={work.stopAsking}
    >
      <p className="text-quiet">{t('support.text')}</p>
      <CheckboxGroup
        legend={t('support.departments')}
        options={departments.map((department) => ({ value: department.id, label: department.name }))}
        chosen={chosen}
        onChange={setChosen}
      />
    </FormDialog>
  )
}
