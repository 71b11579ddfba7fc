import type { ReactNode, TdHTMLAttributes, ThHTMLAttributes } from 'react'
import { classNames } from './class-names.ts'

type Props = {
  /** What the table holds, for readers who cannot see it. */
  caption: string
  children: ReactNode
  className?: string
}

/** A table that scrolls sideways by itself where the screen is narrow, and shows that there is more. */
export function Table({ caption, children, className }: Props) {
  return (
    // The region takes focus so that a keyboard can scroll it.
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      className={classNames('relative overflow-x-auto shadow-edges rounded-lg border border-line', className)}
    >
      <table className="w-full border-collapse text-left">
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </section>
  )
}

export function Th({ className, ...rest }: ThHTMLAttributes<HTMLTableCellElement>) {
  return (
    <th
      scope="col"
      {...rest}
      className={classNames('border-b border-line px-3 py-2 text-sm font-medium text-quiet', className)}
    />
  )
}

export function Td({ className, ...rest }: TdHTMLAttributes<HTMLTableCellElement>) {
  return <td {...rest} className={classNames('border-b border-line px-3 py-2 align-top', className)} />
}
