import { useTranslation } from 'react-i18next'
import { heldBy, problemOf } from '../api/problem.ts'

/** Tells an error in a sentence of the reader's language. */
export function useProblemText(): (error: unknown) => string {
  const { t } = useTranslation('ui')
  return (error) => {
    const problem = problemOf(error)
    const holder = heldBy(problem)
    if (holder !== null) return t('problems.held', { name: holder })
    if (problem.data.field === 'code') return t('problems.wrongCode')
    return t(`problems.${problem.kind}`, { message: problem.message })
  }
}
