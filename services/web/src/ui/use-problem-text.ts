import { useTranslation } from 'react-i18next'
import { heldBy, problemOf } from '../api/problem.ts'
import { useRefusalText } from './use-refusal-text.ts'

/** Tells an error in a sentence of the reader's language. */
export function useProblemText(): (error: unknown) => string {
  const { t } = useTranslation('ui')
  const tellRefusal = useRefusalText()
  return (error) => {
    const problem = problemOf(error)
    const holder = heldBy(problem)
    if (holder !== null) return t('problems.held', { name: holder })
    if (typeof problem.data.fromFile === 'string') return t('problems.fromFile', { file: problem.data.fromFile })
    if (problem.data.field === 'code') return t('problems.wrongCode')
    if (Array.isArray(problem.data.issues)) return t('problems.someValue')
    const told = tellRefusal(problem.data)
    if (told === null) return t(`problems.${problem.kind}`, { message: problem.message })
    const { source } = problem.data
    return typeof source === 'string' ? t('problems.ofSource', { source, told }) : told
  }
}
