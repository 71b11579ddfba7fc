import { useSyncExternalStore } from 'react'

const query = matchMedia('(min-width: 64rem)')

/** Whether list and ticket fit beside each other. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (tell) => {
      query.addEventListener('change', tell)
      return () => query.removeEventListener('change', tell)
    },
    () => query.matches,
  )
}
