import type { QueryKey } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../api/problem.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { ErrorNote } from './error-note.tsx'
import { useChange } from './use-change.ts'

type Props = {
  title: string
  /** What goes with it and what stays. */
  text: string
  /** Why it may have to stay, where the server says that it is needed. */
  stays?: string
  act: () => Promise<unknown>
  stale: readonly QueryKey[]
  onClose: () => void
}

/** Asks once more, removes, and says so; a refusal stays in view. */
export function RemoveDialog({ title, text, stays, act, stale, onClose }: Props) {
  const { t } = useTranslation('forms')
  const remove = useChange(act, { said: t('forms.removed'), stale, onDone: onClose })
  return (
    <ConfirmDialog
      title={title}
      confirm={t('forms.remove')}
      danger
      busy={remove.isPending}
      onConfirm={() => remove.mutate(undefined)}
      onClose={onClose}
    >
      <p>{text}</p>
      {remove.error !== null && stays !== undefined && problemOf(remove.error).kind === 'conflict' ? (
        <p role="alert" className="rounded-md bg-late-soft px-3 py-2 text-late">
          {stays}
        </p>
      ) : (
        <ErrorNote error={remove.error} />
      )}
    </ConfirmDialog>
  )
}
