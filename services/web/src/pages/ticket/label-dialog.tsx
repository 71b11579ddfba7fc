import { cleanLabels, mostLabels } from '@echolot/domain'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { Button } from '../../ui/button.tsx'
import { ChipsField } from '../../ui/chips-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import type { Question } from './question.ts'

/** How many of the labels in use can be added by one press. */
const proposed = 12

/** The company's own words for a ticket: typed, or one of those that others have. */
export function LabelDialog({ ticket, work }: Question) {
  const { t } = useTranslation('ticket')
  const known = 'labels' in ticket ? ticket.labels : undefined
  // A row of the list does not say its labels.
  const whole = useQuery(api.tickets.get.queryOptions({ input: { id: ticket.id }, enabled: known === undefined }))
  const labels = known ?? whole.data?.labels
  return (
    <Dialog title={t('dialogs.labelTitle')} onClose={work.stopAsking}>
      <p className="text-quiet">{t('dialogs.labelExplain')}</p>
      {labels === undefined ? (
        <Skeleton className="h-16" />
      ) : (
        <LabelForm
          before={labels}
          busy={work.busy}
          onSubmit={(next) => work.run({ name: 'label', id: ticket.id, labels: next })}
        />
      )}
      <ErrorNote error={whole.error ?? work.error} />
    </Dialog>
  )
}

type FormProps = { before: readonly string[]; busy: boolean; onSubmit: (labels: string[]) => void }

function LabelForm({ before, busy, onSubmit }: FormProps) {
  const { t } = useTranslation('ticket')
  const [labels, setLabels] = useState(before)
  const inUse = useQuery(api.tickets.labels.queryOptions()).data ?? []
  const has = new Set(labels.map((label) => label.toLowerCase()))
  const others = inUse.filter((label) => !has.has(label.toLowerCase())).slice(0, proposed)
  const tooMany = labels.length > mostLabels
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!tooMany) onSubmit(cleanLabels(labels))
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <ChipsField
        label={t('labels')}
        hint={t('dialogs.labelHint')}
        error={tooMany ? t('dialogs.labelTooMany', { count: mostLabels }) : null}
        autoFocus
        values={labels}
        onChange={setLabels}
      />
      {others.length === 0 ? null : (
        <fieldset className="flex flex-wrap gap-2">
          <legend className="mb-1.5 text-quiet">{t('dialogs.labelKnown')}</legend>
          {others.map((label) => (
            <Button key={label} icon="plus" onClick={() => setLabels([...labels, label])}>
              {label}
            </Button>
          ))}
        </fieldset>
      )}
      <div className="flex justify-end">
        <Button look="primary" type="submit" busy={busy}>
          {t('dialogs.labelSubmit')}
        </Button>
      </div>
    </form>
  )
}
