import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { problemOf } from '../api/problem.ts'
import { toast } from './toast-store.ts'
import { useProblemText } from './use-problem-text.ts'

type Options<Output> = {
  /** What is said once it is done; nothing where the page shows it by itself. */
  said?: string
  /** What the change makes stale. */
  stale: readonly QueryKey[]
  onDone?: (output: Output) => void
  /** Says a failure in passing, for buttons without a form that could show it. */
  tellsFailure?: boolean
}

/** A change at the server: done, said, and what it touches asked again. */
export function useChange<Input, Output>(act: (input: Input) => Promise<Output>, options: Options<Output>) {
  const queryClient = useQueryClient()
  const tell = useProblemText()
  return useMutation({
    mutationFn: act,
    onSuccess: (output) => {
      if (options.said !== undefined) toast(options.said, { tone: 'good' })
      for (const queryKey of options.stale) void queryClient.invalidateQueries({ queryKey })
      options.onDone?.(output)
    },
    onError: (error) => {
      // A lost session is told by the sign-in page.
      if (options.tellsFailure && problemOf(error).kind !== 'signed_out') toast(tell(error), { tone: 'late' })
    },
  })
}
