import type { Hook } from '@echolot/contract'
import { useTranslation } from 'react-i18next'
import { useInstant } from '../../../time/use-instant.ts'
import { Table, Td, Th } from '../../../ui/table.tsx'
import { ToldProblem } from '../../../ui/told-problem.tsx'

/** What was refused at a source's address and why, and what became of the last deliveries. */
export function HookDeliveries({ hook: { refusals, deliveries } }: { hook: Hook }) {
  const { t } = useTranslation('settings')
  const tell = useInstant()
  return (
    <>
      {refusals.length === 0 ? null : (
        <section className="flex flex-col gap-1.5">
          <h3 className="font-medium">{t('hook.refusals')}</h3>
          <ul className="flex flex-col gap-1">
            {refusals.map(({ reason, times, lastAt }) => (
              <li key={reason}>
                {t(`hook.reasons.${reason}`)}:{' '}
                <span className="text-quiet tabular-nums">
                  {t('hook.times', { count: times, at: tell(lastAt, 'near') })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="flex flex-col gap-1.5">
        <h3 className="font-medium">{t('hook.deliveries')}</h3>
        {deliveries.length === 0 ? (
          <p className="text-quiet">{t('hook.noDeliveries')}</p>
        ) : (
          <Table caption={t('hook.deliveries')}>
            <thead>
              <tr>
                <Th>{t('hook.received')}</Th>
                <Th>{t('hook.outcome')}</Th>
                <Th className="text-right">{t('hook.size')}</Th>
              </tr>
            </thead>
            <tbody>
              {deliveries.map(({ id, receivedAt, outcome, found, stored, problem, problemCode, bytes }) => (
                <tr key={id}>
                  <Td className="whitespace-nowrap tabular-nums">{tell(receivedAt, 'near')}</Td>
                  <Td className="min-w-56">
                    <span className={outcome === 'unfit' || outcome === 'failed' ? 'text-late' : undefined}>
                      {t(`hook.outcomes.${outcome}`)}
                    </span>
                    {outcome === 'read' ? (
                      <span className="block text-sm text-quiet tabular-nums">
                        {t('hook.brought', { count: found ?? 0, stored: stored ?? 0 })}
                      </span>
                    ) : null}
                    {problem === null ? null : outcome === 'unfit' ? (
                      <span lang="en" className="block text-sm break-words">
                        {problem}
                      </span>
                    ) : (
                      <ToldProblem code={problemCode} text={problem} className="block text-sm break-words" />
                    )}
                  </Td>
                  <Td className="text-right whitespace-nowrap tabular-nums">{t('hook.bytes', { count: bytes })}</Td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </section>
    </>
  )
}
