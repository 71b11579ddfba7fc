import { type CorrectionKind, priorities } from '@echolot/domain'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api/client.ts'
import { language } from '../../../texts/i18n.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Instant } from '../../../ui/instant.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { useDepartmentName } from '../../../ui/use-department-name.ts'
import { useLanguageName } from '../../ticket/use-language-name.ts'

/** What people put right, by the rule or watch that had decided otherwise: where it errs most stands first. */
export function Corrections() {
  const { t } = useTranslation(['settings', 'words'])
  const corrections = useQuery(api.corrections.list.queryOptions())
  const tell = useCorrectionWord()
  return (
    <>
      <p className="max-w-prose text-quiet">{t('settings:corrections.intro')}</p>
      <ErrorNote error={corrections.error} onRetry={() => void corrections.refetch()} />
      {corrections.data === undefined ? (
        corrections.isPending ? (
          <Skeleton lines={6} />
        ) : null
      ) : corrections.data.length === 0 ? (
        <EmptyState title={t('settings:corrections.none')} />
      ) : (
        <ul className="flex flex-col divide-y divide-line rounded-lg border border-line bg-surface">
          {corrections.data.map((sum) => (
            <li
              key={`${sum.kind} ${sum.decidedBy} ${sum.version} ${sum.decided} ${sum.correct}`}
              className="flex flex-wrap items-baseline gap-x-4 gap-y-1 px-4 py-3"
            >
              <span className="min-w-12 text-lg font-semibold tabular-nums">
                {t('settings:corrections.times', { count: sum.count })}
              </span>
              <span className="min-w-0 grow wrap-anywhere">
                <span className="font-medium">{t(`settings:corrections.kinds.${sum.kind}`)}</span>
                {sum.name === null ? null : ` „${sum.name[language()]}“`}
                {sum.version === null ? null : ` · ${t('settings:watches.version', { number: sum.version })}`}
                <span className="block text-quiet">
                  {t('settings:corrections.was', {
                    decided: tell(sum.kind, sum.decided),
                    correct: tell(sum.kind, sum.correct),
                  })}
                </span>
              </span>
              <span className="text-sm text-quiet">
                {sum.lastTicketId === null ? null : (
                  <Link to="/queue" search={{ view: 'all', ticket: sum.lastTicketId }} className="underline">
                    #{sum.lastTicketId}
                  </Link>
                )}{' '}
                <Instant at={sum.lastAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** A decision's word in the reader's language. */
function useCorrectionWord(): (kind: CorrectionKind, word: string) => string {
  const { t } = useTranslation(['settings', 'words'])
  const departmentName = useDepartmentName()
  const languageName = useLanguageName()
  const known = {
    about_us: 'aboutUs',
    not_about_us: 'notAboutUs',
    own: 'own',
    not_own: 'notOwn',
    thanks: 'thanks',
    question: 'question',
    none: 'none',
    copy: 'copy',
    other_story: 'otherStory',
    unknown: 'unknown',
    safety: 'pinned',
    legal: 'pinned',
    press: 'pinned',
  } as const satisfies Record<string, string>
  return (kind, word) => {
    if (kind === 'department') return departmentName(word)
    if (kind === 'language' && word !== 'unknown') return languageName(word)
    const priority = priorities.find((one) => one === word)
    if (kind === 'priority' && priority !== undefined) return t(`words:priorities.${priority}`)
    const key = known[word as keyof typeof known]
    return key === undefined ? word : t(`settings:corrections.words.${key}`)
  }
}
