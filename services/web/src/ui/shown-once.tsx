import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'

type Props = {
  label: string
  /** What nobody can read again once this is closed. */
  value: string
  /** What copying takes, where it is more than what is seen. */
  copies?: string
}

/** A secret to be taken along: all of it in view, selected by one click, and copied by a button where the browser lets us. */
export function ShownOnce({ label, value, copies = value }: Props) {
  const { t } = useTranslation('ui')
  const [copied, setCopied] = useState(false)
  // Only where the browser trusts the address; elsewhere one selects by hand.
  const mayCopy = window.isSecureContext
  return (
    <div className="flex flex-col gap-1.5">
      <span className="font-medium">{label}</span>
      <div className="flex flex-wrap items-start gap-2">
        <code className="min-w-0 grow basis-56 rounded-md bg-sunken px-3 py-2 break-all whitespace-pre-wrap select-all">
          {value}
        </code>
        {mayCopy ? (
          <Button
            onClick={() => {
              void navigator.clipboard.writeText(copies).then(
                () => setCopied(true),
                () => setCopied(false),
              )
            }}
          >
            {t(copied ? 'copied' : 'copy')}
          </Button>
        ) : null}
      </div>
      <span role="status" className="sr-only">
        {copied ? t('copied') : ''}
      </span>
    </div>
  )
}
