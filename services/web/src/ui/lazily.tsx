import { lazyRouteComponent } from '@tanstack/react-router'
import { type ReactNode, Suspense, useLayoutEffect, useRef } from 'react'

/**
 * A part of a page that is fetched when it is first shown; after an update that took it away, the page is loaded anew.
 * @param meanwhile stands in its place until it is there; a dialog's place is the whole page
 */
export function lazily<Props extends object>(
  load: () => Promise<(props: Props) => ReactNode>,
  meanwhile: ReactNode = <Coming />,
) {
  const Part = lazyRouteComponent<{ default: (props: Props) => ReactNode }>(async () => ({ default: await load() }))
  const show = (props: Props): ReactNode => (
    <Suspense fallback={meanwhile}>
      <Part {...props} />
    </Suspense>
  )
  /** Fetches it before anybody wants it. */
  const preload = () => void Part.preload?.()
  return Object.assign(show, { preload })
}

/** Until the dialog is there, what is typed goes nowhere, rather than to the keys of the page beneath. */
function Coming() {
  const ref = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const dialog = ref.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  return <dialog ref={ref} aria-busy className="m-auto border-0 bg-transparent p-0 backdrop:bg-transparent" />
}
