import { type ReactNode, useEffect, useRef } from 'react'
import { classNames } from './class-names.ts'

/** One entry of a list of cards. The one that the address asks for takes the focus and is outlined. */
export function AskedCard({ asked, children }: { asked: boolean; children: ReactNode }) {
  const card = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (asked) card.current?.focus()
  }, [asked])
  return (
    <li
      ref={card}
      tabIndex={-1}
      className={classNames(
        'scroll-mt-20 rounded-lg border bg-surface px-4 py-3 outline-none',
        asked ? 'border-accent outline-1 outline-accent' : 'border-line',
      )}
    >
      {children}
    </li>
  )
}
