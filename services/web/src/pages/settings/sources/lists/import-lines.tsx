import type { CheckedLine, ImportLine } from '@echolot/contract'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../../../ui/badge.tsx'
import { Checkbox } from '../../../../ui/checkbox.tsx'
import { ToldProblem } from '../../../../ui/told-problem.tsx'

/** What needs somebody stands first; what needs nobody last. */
export const verdicts = ['refused', 'new', 'twice', 'known'] as const

/** So many of a kind are shown; a browser with thousands of rows helps nobody. */
const mostShown = 300

type Props = {
  lines: readonly ImportLine[]
  checked: ReadonlyMap<number, CheckedLine>
  /** Null where nothing can be chosen any more. */
  chosen: ReadonlySet<number> | null
  onChoose?: (key: number, taken: boolean) => void
}

/** The lines of a list, each with what becomes of it and why. */
export function ImportLines({ lines, checked, chosen, onChoose }: Props) {
  const { t } = useTranslation('settings')
  return (
    <ul
      aria-label={t('sourceLists.lines')}
      className="flex flex-col divide-y divide-line rounded-lg border border-line"
    >
      {verdicts.flatMap((verdict) => {
        const some = lines.filter((line) => line.verdict === verdict)
        return [
          ...some
            .slice(0, mostShown)
            .map((line) => (
              <Line
                key={line.key}
                line={line}
                checked={checked.get(line.key)}
                taken={chosen === null ? null : chosen.has(line.key)}
                onChoose={(taken) => onChoose?.(line.key, taken)}
              />
            )),
          ...(some.length > mostShown
            ? [
                <li key={verdict} className="px-3 py-2 text-quiet">
                  {t('sourceLists.more', { count: some.length - mostShown })}
                </li>,
              ]
            : []),
        ]
      })}
    </ul>
  )
}

type LineProps = {
  line: ImportLine
  checked: CheckedLine | undefined
  taken: boolean | null
  onChoose: (taken: boolean) => void
}

function Line({ line, checked, taken, onChoose }: LineProps) {
  const { t } = useTranslation('settings')
  const name = line.name ?? checked?.title ?? null
  return (
    <li className="flex items-start gap-3 px-3 py-2">
      {taken === null || line.verdict !== 'new' ? null : (
        <Checkbox
          label={<span className="sr-only">{t('sourceLists.take', { name: name ?? line.url })}</span>}
          checked={taken}
          onChange={(event) => onChoose(event.target.checked)}
        />
      )}
      <div className="flex min-w-0 grow flex-col gap-0.5">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Verdict line={line} checked={checked} />
          {name === null ? null : <span className="font-medium">{name}</span>}
          {line.labels.map((label) => (
            <Badge key={label}>{label}</Badge>
          ))}
        </p>
        <p className="text-sm wrap-anywhere text-quiet">
          {t('sourceLists.line', { line: line.line })}: {line.url}
        </p>
        <Why line={line} checked={checked} />
      </div>
    </li>
  )
}

function Verdict({ line, checked }: { line: ImportLine; checked: CheckedLine | undefined }) {
  const { t } = useTranslation('settings')
  switch (checked?.outcome) {
    case 'ok':
      return (
        <Badge tone="good" icon="check">
          {checked.items === null ? t('sourceLists.heard') : t('sourceLists.answered', { count: checked.items })}
        </Badge>
      )
    case 'unsure':
      return (
        <Badge tone="soon" icon="question">
          {t('sourceLists.unsure')}
        </Badge>
      )
    case 'refused':
      return (
        <Badge tone="late" icon="late">
          {t('sourceLists.silent')}
        </Badge>
      )
    case 'known':
      return <Badge>{t('sourceLists.verdicts.known')}</Badge>
    case undefined:
      return (
        <Badge tone={line.verdict === 'refused' ? 'late' : line.verdict === 'new' ? 'accent' : 'plain'}>
          {t(`sourceLists.verdicts.${line.verdict}`)}
        </Badge>
      )
  }
}

function Why({ line, checked }: { line: ImportLine; checked: CheckedLine | undefined }) {
  const { t } = useTranslation('settings')
  const knownAs = checked?.knownAs ?? line.knownAs
  const by = checked?.by ?? 'address'
  const { problemCode, problem } = checked?.problem ? checked : line
  return (
    <>
      {knownAs === null ? null : <p>{t('sourceLists.knownAs', { name: knownAs })}</p>}
      {line.firstLine === null ? null : <p>{t('sourceLists.firstLine', { line: line.firstLine })}</p>}
      {problem === null ? null : (
        <p className={line.verdict === 'refused' || checked?.outcome === 'refused' ? 'text-late' : 'text-soon'}>
          <ToldProblem code={problemCode} text={problem} />
        </p>
      )}
      {by === 'address' ? null : <p className="wrap-anywhere">{t(`sourceLists.by.${by}`, { url: checked?.url })}</p>}
      {line.notes.map(({ field, value }) => (
        <p key={field} className="text-soon">
          {t(`sourceLists.note.${field}`, { value })}
        </p>
      ))}
    </>
  )
}
