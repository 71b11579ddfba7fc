import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { endPresence } from '../api/use-present.ts'
import { toast } from '../ui/toast-store.ts'
import { useProblemText } from '../ui/use-problem-text.ts'

/** Takes the demo company away by one press, and says so where that fails; what follows is the first run. */
export function useRemoveDemo() {
  const { t } = useTranslation('shell')
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const tell = useProblemText()
  return useMutation(
    api.setup.removeDemo.mutationOptions({
      // What is being asked just now would come back refused.
      onMutate: () => queryClient.cancelQueries(),
      onSuccess: async () => {
        endPresence()
        toast(t('demo.removed'), { tone: 'good' })
        await navigate({ to: '/first-run', ignoreBlocker: true })
        queryClient.clear()
      },
      onError: (error) => {
        // A lost session is told by the sign-in page.
        if (problemOf(error).kind !== 'signed_out')
          toast(t('demo.notRemoved', { problem: tell(error) }), { tone: 'late' })
      },
    }),
  )
}
