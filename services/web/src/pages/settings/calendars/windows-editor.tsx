import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Input } from '../../../ui/input.tsx'
import { completeTime, nextKey, type Typed } from './week.ts'

type Props = {
  /** The day the windows belong to, for readers who cannot see where they stand. */
  day: string
  windows: readonly Typed[]
  error: string | null
  errorId: string
  onChange: (windows: Typed[]) => void
}

/** The open windows of one day. */
export function WindowsEditor({ day, windows, error, errorId, onChange }: Props) {
  const { t } = useTranslation('settings')
  const box = useRef<HTMLDivElement>(null)
  const added = useRef(false)
  useEffect(() => {
    if (!added.current) return
    added.current = false
    const inputs = box.current?.querySelectorAll('input')
    inputs?.[inputs.length - 2]?.focus()
  })
  const change = (key: number, part: Partial<Typed>) =>
    onChange(windows.map((window) => (window.key === key ? { ...window, ...part } : window)))
  const described = error === null ? {} : ({ 'aria-invalid': true, 'aria-describedby': errorId } as const)
  return (
    <div ref={box} className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-2">
      {windows.length === 0 ? <span className="text-quiet">{t('calendars.closed')}</span> : null}
      {windows.map((window, index) => (
        <span key={window.key} className="inline-flex items-center gap-1">
          {(['from', 'to'] as const).map((end) => (
            <span key={end} className="inline-flex items-center gap-1">
              {end === 'to' ? <span aria-hidden="true">–</span> : null}
              <Input
                {...described}
                aria-label={t(`calendars.${end}Of`, { day, number: index + 1 })}
                inputMode="numeric"
                placeholder={end === 'from' ? '09:00' : '17:00'}
                className="!w-18 text-center tabular-nums"
                value={window[end]}
                onChange={(event) => change(window.key, { [end]: event.target.value })}
                onBlur={(event) => change(window.key, { [end]: completeTime(event.target.value) })}
              />
            </span>
          ))}
          <IconButton
            icon="close"
            label={t('calendars.removeWindow', { day, number: index + 1 })}
            onClick={() => {
              onChange(windows.filter(({ key }) => key !== window.key))
              box.current?.querySelector<HTMLElement>('[data-add]')?.focus()
            }}
          />
        </span>
      ))}
      <Button
        size="small"
        look="quiet"
        icon="plus"
        data-add
        aria-label={t('calendars.addWindowTo', { day })}
        onClick={() => {
          added.current = true
          onChange([...windows, { key: nextKey(), from: '', to: '' }])
        }}
      >
        {t('calendars.addWindow')}
      </Button>
      {error === null ? null : (
        <p id={errorId} className="w-full text-sm font-medium text-late">
          {error}
        </p>
      )}
    </div>
  )
}
