import { useTranslation } from 'react-i18next'
import { problemOf } from '../api/problem.ts'
import { ErrorNote } from './error-note.tsx'
import { Icon } from './icon.tsx'
import { issuesOf } from './use-field-errors.ts'

/**
 * What is wrong with a form as a whole: a pointer to the marked values, or the server's sentence.
 * `conflict`: what a refusal means here, where only one thing can stand against it.
 */
export function FormError({ error, conflict }: { error: unknown; conflict?: string | undefined }) {
  const { t } = useTranslation('forms')
  const marked = issuesOf(error).length > 0
  const refused = !marked && error && problemOf(error).kind === 'conflict' ? conflict : undefined
  if (!marked && refused === undefined) return <ErrorNote error={error} />
  return (
    <p role="alert" className="flex items-center gap-3 rounded-md bg-late-soft px-3 py-2 text-late">
      <Icon name="late" />
      {refused ?? t('forms.checkMarked')}
    </p>
  )
}
