import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

type Props = { icon?: IconName; title: ReactNode; children?: ReactNode }

/** Says why there is nothing to see and, where that helps, what to do. */
export function EmptyState({ icon = 'check', title, children }: Props) {
  return (
    <div className="flex flex-col items-center gap-2 px-6 py-10 text-center">
      <Icon name={icon} className="size-7 text-quiet" />
      <p className="font-medium">{title}</p>
      {children ? <div className="max-w-prose text-quiet">{children}</div> : null}
    </div>
  )
}
