import { useSyncExternalStore } from 'react'

const query = matchMedia('(min-width: 64rem)')

/** Whether a list and what is open of it fit beside each other. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (tell) => {
      query.addEventListener('change', tell)
      return () => query.removeEventListener('change', tell)
    },
    () => query.matches,
  )
}
