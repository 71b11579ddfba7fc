import type { Figure, ReportDimension } from '@echolot/domain'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

type Props = {
  by: Exclude<ReportDimension, 'department'>
  part: string
  figure: Figure
  label: string
  children: ReactNode
}

/** These are told by a word, the others by a number. */
const named: ReadonlySet<ReportDimension> = new Set(['channel', 'priority', 'goal', 'outcome'])

/** A number of a part: it narrows the report to the part, and shows the rows. */
export function PartLink({ by, part, figure, label, children }: Props) {
  return (
    <Link
      to="/reports"
      search={(before) => ({ ...before, [by]: named.has(by) ? part : Number(part), figure, of: undefined })}
      resetScroll={false}
      aria-label={label}
      className="inline-flex min-h-6 min-w-6 items-center justify-end rounded text-ink underline decoration-edge decoration-1 underline-offset-4 hover:text-accent hover:decoration-accent"
    >
      {children}
    </Link>
  )
}
