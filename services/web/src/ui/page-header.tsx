import { type ReactNode, useEffect } from 'react'

/** The page's one first-level heading; it also names the document. */
export function PageHeader({ title, children }: { title: string; children?: ReactNode }) {
  useDocumentTitle(title)
  return (
    <header className="flex min-h-9 flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <h1 tabIndex={-1} className="text-xl font-semibold outline-none">
        {title}
      </h1>
      {children ? <div className="flex flex-wrap items-center gap-2">{children}</div> : null}
    </header>
  )
}

export function useDocumentTitle(title: string) {
  useEffect(() => {
    document.title = `${title} · Echolot`
  }, [title])
}
