import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

const tones = {
  plain: 'bg-sunken text-ink',
  accent: 'bg-accent-soft text-accent',
  good: 'bg-good-soft text-good',
  soon: 'bg-soon-soft text-soon',
  late: 'bg-late-soft text-late',
} as const
export type Tone = keyof typeof tones

/** A short fact. The words carry the meaning; tone and icon only support it. */
export function Badge({ tone = 'plain', icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span
      className={`inline-flex min-h-5 items-center gap-1 rounded px-1.5 text-sm font-medium whitespace-nowrap ${tones[tone]}`}
    >
      {icon === undefined ? null : <Icon name={icon} className="size-3.5" />}
      {children}
    </span>
  )
}
