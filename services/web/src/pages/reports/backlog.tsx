import { useTranslation } from 'react-i18next'
import { useDuration } from '../../time/use-duration.ts'
import { Table, Td, Th } from '../../ui/table.tsx'
import { useNumbers } from './use-numbers.ts'

type Age = { upToHours: number | null; open: number; late: number }

const hourMs = 3_600_000

/** How old what is open now is: a bar for each age, the late part of it dark. */
export function Backlog({ ages }: { ages: readonly Age[] }) {
  const { t } = useTranslation('reports')
  const { count } = useNumbers()
  const duration = useDuration()
  const most = Math.max(1, ...ages.map(({ open }) => open))
  const nameOf = ({ upToHours }: Age, index: number) => {
    if (upToHours !== null) return t('backlog.upTo', { age: duration(upToHours * hourMs) })
    return t('backlog.over', { age: duration((ages[index - 1]?.upToHours ?? 0) * hourMs) })
  }
  return (
    <section aria-labelledby="backlog" className="flex flex-col gap-2">
      <h2 id="backlog" className="font-semibold">
        {t('backlog.title')}
      </h2>
      <Table caption={t('backlog.title')}>
        <thead>
          <tr>
            <Th>{t('backlog.age')}</Th>
            <Th className="text-right">{t('layers.open')}</Th>
            <Th className="text-right">{t('backlog.late')}</Th>
            <Th className="w-1/2">
              <span className="sr-only">{t('backlog.bar')}</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {ages.map((age, index) => (
            <tr key={age.upToHours ?? 'over'}>
              <Th scope="row" className="whitespace-nowrap !text-ink">
                {nameOf(age, index)}
              </Th>
              <Td className="text-right tabular-nums">{count(age.open)}</Td>
              <Td className="text-right tabular-nums">{count(age.late)}</Td>
              <Td className="w-1/2">
                <span aria-hidden="true" className="flex h-4">
                  <span className="bg-late" style={{ width: `${(100 * age.late) / most}%` }} />
                  <span className="bg-soon" style={{ width: `${(100 * (age.open - age.late)) / most}%` }} />
                </span>
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
