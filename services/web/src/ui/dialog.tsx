import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from './icon-button.tsx'

type Props = {
  title: string
  onClose: () => void
  children: ReactNode
  /** Buttons at the foot, the main one last. */
  footer?: ReactNode
  wide?: boolean
}

/**
 * The browser's own modal dialog: it keeps the focus inside, closes with Escape and gives the focus back.
 * Render it while it is open: `{open ? <Dialog …/> : null}`. The first `[data-autofocus]` inside gets the focus.
 */
export function Dialog({ title, onClose, children, footer, wide = false }: Props) {
  const { t } = useTranslation('ui')
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = ref.current
    if (dialog === null) return
    const before = openerOf(document.activeElement)
    dialog.showModal()
    dialog.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    return () => {
      dialog.close()
      if (before?.isConnected) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      // A second Escape closes it whatever was prevented; while it is rendered, it is open.
      onClose={({ currentTarget }) => {
        if (currentTarget.isConnected && !currentTarget.open) currentTarget.showModal()
      }}
      // A click on the backdrop arrives at the dialog itself; one inside arrives at its content.
      onMouseDown={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
      className={`m-auto max-h-[92dvh] w-[calc(100vw-1.5rem)] ${wide ? 'max-w-3xl' : 'max-w-lg'} overflow-hidden rounded-xl border border-line bg-raised p-0 text-ink shadow-raised`}
    >
      <div className="flex max-h-[92dvh] flex-col">
        <div className="flex items-center justify-between gap-4 border-b border-line py-2 pr-2 pl-4">
          <h2 id={titleId} className="text-lg font-semibold">
            {title}
          </h2>
          <IconButton icon="close" label={t('close')} onClick={onClose} />
        </div>
        <div className="relative flex flex-col gap-4 overflow-y-auto p-4">{children}</div>
        {footer ? (
          <div className="flex flex-wrap justify-end gap-2 border-t border-line bg-surface px-4 py-3">{footer}</div>
        ) : null}
      </div>
    </dialog>
  )
}

/** What the focus goes back to. An entry of a menu is gone by then; the menu's button stands for it. */
function openerOf(focused: Element | null): HTMLElement | null {
  const buttonId = focused?.closest('[role=menu]')?.getAttribute('aria-labelledby')
  const opener = buttonId ? document.getElementById(buttonId) : focused
  return opener instanceof HTMLElement ? opener : null
}
