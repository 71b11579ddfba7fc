import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { focusFirstError } from '../../ui/focus-first-error.ts'
import { FormError } from '../../ui/form-error.tsx'

type Props = {
  submit: string
  busy: boolean
  error: unknown
  onSubmit: () => void
  onCancel: () => void
  children: ReactNode
}

/** The form of one thing that is given: its fields, what is wrong, and the button within reach of a thumb. */
export function GiftForm({ submit, busy, error, onSubmit, onCancel, children }: Props) {
  const { t } = useTranslation('ui')
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        focusFirstError(event.currentTarget)
        if (!busy) onSubmit()
      }}
      className="flex flex-col gap-4 p-4"
    >
      {children}
      <FormError error={error} />
      <div className="flex flex-wrap gap-2">
        <Button look="primary" type="submit" busy={busy} className="min-h-11 grow sm:grow-0">
          {submit}
        </Button>
        <Button className="min-h-11" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
