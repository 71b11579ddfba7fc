import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { focusFirstError } from './focus-first-error.ts'
import { FormError } from './form-error.tsx'

type Props = {
  title: string
  submit: string
  busy: boolean
  /** What the server said last; the values stay as they were typed. */
  error: unknown
  wide?: boolean
  /** What it means that something stands against it, where that can only be one thing. */
  conflict?: string
  /** Whether closing would lose something; where it is not given, whatever was touched would be lost. */
  unsaved?: boolean
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}

/** A form in a dialog. It does not throw away what was typed without asking, and leads to the first value at fault. */
export function FormDialog(props: Props) {
  const { title, submit, busy, error, wide = false, conflict, unsaved, onSubmit, onClose, children } = props
  const { t } = useTranslation('forms')
  const ui = useTranslation('ui').t
  const formId = useId()
  const form = useRef<HTMLFormElement>(null)
  const touched = useRef(false)
  const [asking, setAsking] = useState(false)
  /** The error that somebody has begun to mend; what it says about the form as a whole is over. */
  const [mended, setMended] = useState<unknown>(null)
  useEffect(() => {
    if (error) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [error])
  const close = () => {
    if (unsaved ?? touched.current) setAsking(true)
    else onClose()
  }
  return (
    <Dialog
      title={title}
      wide={wide}
      onClose={close}
      footer={
        asking ? (
          <div
            role="alertdialog"
            aria-label={t('forms.discardTitle')}
            className="flex grow flex-wrap items-center gap-2"
          >
            <span className="grow">{t('forms.discardTitle')}</span>
            <Button ref={(button) => button?.focus()} onClick={() => setAsking(false)}>
              {t('forms.keepEditing')}
            </Button>
            <Button look="danger" onClick={onClose}>
              {t('forms.discard')}
            </Button>
          </div>
        ) : (
          <>
            <Button onClick={close}>{ui('cancel')}</Button>
            <Button look="primary" type="submit" form={formId} busy={busy}>
              {submit}
            </Button>
          </>
        )
      }
    >
      <form
        ref={form}
        id={formId}
        noValidate
        onInput={() => {
          touched.current = true
          setMended(error)
        }}
        onSubmit={(event) => {
          event.preventDefault()
          event.stopPropagation()
          focusFirstError(event.currentTarget)
          if (!busy) onSubmit()
        }}
        className="flex flex-col gap-4"
      >
        {children}
        <FormError error={error === mended ? null : error} conflict={conflict} />
      </form>
    </Dialog>
  )
}
