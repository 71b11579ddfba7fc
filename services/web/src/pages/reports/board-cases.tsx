import type { ReportRow } from '@echolot/contract'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useDuration } from '../../time/use-duration.ts'
import { useInstant } from '../../time/use-instant.ts'
import { useDepartmentName } from '../../ui/use-department-name.ts'

/** The wait is null where its ticket lies out of sight. */
type Case = { rule: 'typical' | 'latest' | 'oldest'; wait: ReportRow | null }

/** Real cases, each with the rule by which it was picked. */
export function BoardCases({ cases }: { cases: readonly Case[] }) {
  const { t } = useTranslation('reports')
  const nameOf = useDepartmentName()
  const duration = useDuration()
  const tell = useInstant()
  if (cases.length === 0) return null
  return (
    <section aria-labelledby="cases" className="flex flex-col gap-2">
      <h2 id="cases" className="font-semibold">
        {t('board.cases')}
      </h2>
      <ul className="grid gap-3 sm:grid-cols-3 print:grid-cols-3">
        {cases.map(({ rule, wait }) => (
          <li key={rule} className="flex flex-col gap-1 rounded-lg border border-line bg-surface p-3">
            <span className="text-sm text-quiet">{t(`board.rules.${rule}`)}</span>
            {wait === null ? (
              <span>{t('board.caseUnseen')}</span>
            ) : (
              <>
                <Link
                  to="/queue"
                  search={{ ticket: wait.ticketId }}
                  className="line-clamp-3 font-medium text-accent underline underline-offset-2"
                >
                  {wait.title ?? t('rows.untitled', { id: wait.ticketId })}
                </Link>
                <span className="text-sm">
                  {t(wait.endedAt === null ? 'board.waits' : 'board.took', {
                    department: nameOf(wait.departmentId),
                    at: tell(wait.startedAt),
                    time: duration(wait.calendarMs),
                  })}
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
