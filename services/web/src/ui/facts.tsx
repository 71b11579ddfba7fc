import type { ReactNode } from 'react'

/** Four facts with their names: beside each other where there is room, one below the other where not. */
export function Facts({ children }: { children: ReactNode }) {
  return (
    <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 sm:grid-flow-col sm:grid-cols-[repeat(4,1fr)] sm:grid-rows-[auto_auto]">
      {children}
    </dl>
  )
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-sm text-quiet">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  )
}
