import { type QueryKey, QueryObserver, type QueryObserverOptions } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { queryClient } from './query-client.ts'

/**
 * A hook for a question whose answer many parts of a page want, each row of a list among them: one observer watches it for all, where
 * a `useQuery` in each would cost a slow processor as much as drawing the part. It is asked as long as somebody wants it; whoever
 * does not (`wanted`) gets no answer.
 */
export function sharedQuery<Data, Key extends QueryKey>(
  options: QueryObserverOptions<Data, Error, Data, Data, Key> & { queryKey: Key },
): (wanted?: boolean) => Data | undefined {
  const listeners = new Set<() => void>()
  let stop = () => {}
  const listen = (tell: () => void) => {
    if (listeners.size === 0)
      stop = new QueryObserver(queryClient, options).subscribe(() => {
        for (const listener of listeners) listener()
      })
    listeners.add(tell)
    return () => {
      listeners.delete(tell)
      if (listeners.size === 0) stop()
    }
  }
  const known = () => queryClient.getQueryData<Data>(options.queryKey)
  return (wanted = true) => useSyncExternalStore(wanted ? listen : toNobody, wanted ? known : nothing)
}

const toNobody = () => () => {}
const nothing = () => undefined
