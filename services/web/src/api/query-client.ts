import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { problemOf } from './problem.ts'

let whenSignedOut = () => {}

/** What to do when the server no longer knows this session; the router says it. */
export function onSignedOut(act: () => void) {
  whenSignedOut = act
}

function noticeSignedOut(error: unknown) {
  if (problemOf(error).kind === 'signed_out') whenSignedOut()
}

const worthRetrying = new Set(['unreachable', 'unavailable', 'broken'])

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignedOut }),
  mutationCache: new MutationCache({ onError: noticeSignedOut }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => failures < 2 && worthRetrying.has(problemOf(error).kind),
    },
    mutations: { retry: false },
  },
})
