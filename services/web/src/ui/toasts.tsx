import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { IconButton } from './icon-button.tsx'
import { closeToast, useToasts } from './toast-store.ts'

const icons = { good: 'check', late: 'late', plain: 'info' } as const

/** Where passing notices appear and are read aloud. Stands once in the page. */
export function Toasts() {
  const { t } = useTranslation('ui')
  const toasts = useToasts()
  return (
    <section
      aria-label={t('notices')}
      aria-live="polite"
      className="pointer-events-none fixed inset-x-3 bottom-18 z-50 flex flex-col items-center gap-2 md:bottom-4"
    >
      {toasts.map((toast) => (
        <div
          key={toast.id}
          className="pointer-events-auto flex w-full max-w-lg flex-wrap items-center justify-end gap-2 rounded-lg border border-line bg-raised py-1.5 pr-1.5 pl-3 shadow-raised"
        >
          <Icon name={icons[toast.tone]} className={`size-4 ${toast.tone === 'late' ? 'text-late' : 'text-good'}`} />
          <span className="min-w-0 grow basis-56 wrap-anywhere">{toast.text}</span>
          {toast.action === undefined ? null : (
            <Button
              size="small"
              onClick={() => {
                toast.action?.act()
                closeToast(toast.id)
              }}
            >
              {toast.action.label}
            </Button>
          )}
          <IconButton icon="close" label={t('dismissNotice')} onClick={() => closeToast(toast.id)} />
        </div>
      ))}
    </section>
  )
}
