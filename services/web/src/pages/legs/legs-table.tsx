import { useTranslation } from 'react-i18next'
import { language } from '../../texts/i18n.ts'
import { Table, Td, Th } from '../../ui/table.tsx'
import { useDepartmentName } from '../../ui/use-department-name.ts'
import { useWorkingTime } from '../../ui/use-working-time.ts'
import { useNumbers } from '../reports/use-numbers.ts'

type Legs = {
  count: number
  handedOn: number
  medianMs: number | null
  p90Ms: number | null
  ended: number
  handOvers: number[]
  cameBack: number
}
type Props = { months: readonly { month: string; cells: readonly { departmentIds: string[]; legs: Legs | null }[] }[] }

/** A row for each department and month, and one for those that are too small each. */
export function LegsTable({ months }: Props) {
  const { t } = useTranslation('legs')
  const nameOf = useDepartmentName()
  const monthName = new Intl.DateTimeFormat(language() === 'de' ? 'de-DE' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  if (months.every(({ cells }) => cells.length === 0)) return <p className="text-quiet">{t('nothing')}</p>
  return (
    <Table caption={t('caption')}>
      <thead>
        <tr>
          <Th>{t('month')}</Th>
          <Th>{t('department')}</Th>
          {columns.map((column) => (
            <Th key={column} className="text-right">
              {t(`columns.${column}`)}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.flatMap(({ month, cells }) =>
          cells.map(({ departmentIds, legs }) => (
            <tr key={`${month} ${departmentIds.join(' ')}`}>
              <Td className="whitespace-nowrap">{monthName.format(new Date(`${month}-01T00:00:00Z`))}</Td>
              <Th scope="row" className="min-w-40 font-medium !text-ink">
                {departmentIds.map(nameOf).join(', ')}
                {departmentIds.length > 1 ? (
                  <span className="block font-normal text-quiet">{t('together')}</span>
                ) : null}
              </Th>
              {legs === null ? (
                <Td colSpan={columns.length} className="text-quiet">
                  {t('withheld')}
                </Td>
              ) : (
                <Figures legs={legs} />
              )}
            </tr>
          )),
        )}
      </tbody>
    </Table>
  )
}

const columns = ['count', 'median', 'p90', 'handedOn', 'ended', 'never', 'once', 'twice', 'more', 'cameBack'] as const

function Figures({ legs }: { legs: Legs }) {
  const { t } = useTranslation('legs')
  const workingTime = useWorkingTime()
  const { count } = useNumbers()
  const length = (ms: number | null) => (ms === null ? t('tooFew') : workingTime(ms))
  const cells = [
    count(legs.count),
    length(legs.medianMs),
    length(legs.p90Ms),
    count(legs.handedOn),
    count(legs.ended),
    ...legs.handOvers.map(count),
    count(legs.cameBack),
  ]
  return columns.map((column, index) => (
    <Td key={column} className="text-right whitespace-nowrap tabular-nums">
      {cells[index]}
    </Td>
  ))
}
