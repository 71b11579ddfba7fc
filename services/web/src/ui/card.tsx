import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'

type Props = { title?: ReactNode; aside?: ReactNode; className?: string; children: ReactNode }

/** A titled part of a page. */
export function Card({ title, aside, className, children }: Props) {
  const id = useId()
  return (
    <section
      {...(title ? { 'aria-labelledby': id } : {})}
      className={classNames('rounded-lg border border-line bg-surface', className)}
    >
      {title ? (
        <header className="flex min-h-11 flex-wrap items-center justify-between gap-x-3 gap-y-1 border-b border-line px-4 py-1.5">
          <h2 id={id} className="font-semibold">
            {title}
          </h2>
          {aside}
        </header>
      ) : null}
      {children}
    </section>
  )
}
