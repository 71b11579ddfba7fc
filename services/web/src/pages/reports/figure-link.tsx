import { type Figure, lensOf } from '@echolot/domain'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { classNames } from '../../ui/class-names.ts'

type Props = {
  figure: Figure
  /** The department of the table's row that the number stands in. */
  of?: string
  label: string
  current?: boolean
  className?: string
  children: ReactNode
}

/** A number that leads to exactly the rows behind it. */
export function FigureLink({ figure, of, label, current = false, className, children }: Props) {
  return (
    <Link
      to="/reports"
      search={(before) => ({ ...before, lens: lensOf(figure), figure, of })}
      resetScroll={false}
      aria-label={label}
      aria-current={current ? 'true' : undefined}
      className={classNames(
        'inline-flex min-h-6 min-w-6 items-center rounded text-ink underline decoration-edge decoration-1 underline-offset-4 hover:text-accent hover:decoration-accent',
        className,
      )}
    >
      {children}
    </Link>
  )
}
