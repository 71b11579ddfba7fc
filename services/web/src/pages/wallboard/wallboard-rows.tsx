import { useTranslation } from 'react-i18next'
import { useDuration } from '../../time/use-duration.ts'
import { classNames } from '../../ui/class-names.ts'
import { useDepartmentName } from '../../ui/use-department-name.ts'
import { useNumbers } from '../reports/use-numbers.ts'
import type { Counts, DepartmentNow } from './total-of.ts'

type Props = { total: Counts; departments: readonly DepartmentNow[]; now: number }

/** The company in six large numbers, and the same for each department below. */
export function WallboardRows({ total, departments, now }: Props) {
  const { t } = useTranslation('wallboard')
  const nameOf = useDepartmentName()
  const tellOf = useTold(now)
  const names = ['open', 'dueSoon', 'late', 'oldest', 'arrived', 'inTime'] as const
  const all = tellOf(total)
  return (
    <>
      <dl className="grid grid-cols-2 gap-[1.5vmin] sm:grid-cols-3">
        {names.map((name) => (
          <div
            key={name}
            className={classNames(
              'flex flex-col justify-between gap-[1vmin] rounded-lg border p-[2vmin]',
              all[name].late ? 'border-late bg-late-soft text-late' : 'border-line bg-surface',
            )}
          >
            <dt className="text-[clamp(0.95rem,2.4vmin,3.5rem)] leading-tight">{t(name)}</dt>
            <dd className="text-[clamp(1.6rem,min(8vmin,3.6vw),12rem)] leading-none font-semibold whitespace-nowrap tabular-nums">
              {all[name].told}
            </dd>
          </div>
        ))}
      </dl>
      {departments.length === 0 ? null : (
        <section
          aria-label={t('title')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
          tabIndex={0}
          className="relative overflow-x-auto rounded-lg border border-line shadow-edges"
        >
          <table className="w-full border-collapse text-[clamp(0.95rem,2.6vmin,3.5rem)]">
            <caption className="sr-only">{t('title')}</caption>
            <thead>
              <tr className="text-left text-[0.62em] text-quiet">
                <th scope="col" className="px-[0.9em] py-[0.6em] font-medium">
                  {t('department')}
                </th>
                {names.map((name) => (
                  <th key={name} scope="col" className="px-[0.9em] py-[0.6em] text-right font-medium">
                    {t(name)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {departments.map(({ departmentId, ...counts }) => {
                const told = tellOf(counts)
                return (
                  <tr key={departmentId} className="border-t border-line">
                    <th scope="row" className="px-[0.6em] py-[0.4em] text-left font-medium">
                      {nameOf(departmentId)}
                    </th>
                    {names.map((name) => (
                      <td
                        key={name}
                        className={classNames(
                          'px-[0.6em] py-[0.4em] text-right whitespace-nowrap tabular-nums',
                          told[name].late && 'font-semibold text-late',
                        )}
                      >
                        {told[name].told}
                      </td>
                    ))}
                  </tr>
                )
              })}
            </tbody>
          </table>
        </section>
      )}
    </>
  )
}

function useTold(now: number) {
  const { t } = useTranslation('wallboard')
  const { count } = useNumbers()
  const duration = useDuration()
  return ({ open, dueSoon, late, oldestSince, arrived, answered, inTime }: Counts) => ({
    open: { told: count(open), late: false },
    dueSoon: { told: count(dueSoon), late: false },
    late: { told: count(late), late: late > 0 },
    oldest: { told: oldestSince === null ? t('nothing') : duration(now - Date.parse(oldestSince)), late: false },
    arrived: { told: count(arrived), late: false },
    inTime: { told: answered === 0 ? t('nothing') : t('inTimeOf', { inTime, answered }), late: false },
  })
}
