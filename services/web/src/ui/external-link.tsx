import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from './icon.tsx'

/** A link out of the house: it tells strangers nothing about us. Anything but http(s) is shown as text. */
export function ExternalLink({
  href,
  children,
  className = '',
}: {
  href: string
  children: ReactNode
  className?: string
}) {
  const { t } = useTranslation('ui')
  if (!/^https?:\/\//i.test(href)) return <span className={className}>{children}</span>
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className={`inline-flex min-h-6 max-w-full items-center gap-1 text-accent underline underline-offset-2 ${className}`}
    >
      <span className="min-w-0 wrap-anywhere">{children}</span>
      <Icon name="external" className="size-3.5" />
      <span className="sr-only">({t('opensElsewhere')})</span>
    </a>
  )
}
