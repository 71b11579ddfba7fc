import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../api/problem.ts'

type Issue = {
  /** The value's place in the input: `definition.weekly.mon.0`. */
  path: string
  /** zod's code, or why the server refused: `taken`, `query`, or the code of the working-time engine. */
  code: string
  message: string
  limit: number | null
  /** What the code is about: a format, or what was too small or too big. */
  about: string
}

/** What the server found wrong with single values. */
export function issuesOf(error: unknown): readonly Issue[] {
  if (error === null || error === undefined) return []
  const { data, message, kind } = problemOf(error)
  if (kind !== 'invalid' && kind !== 'conflict') return []
  const { issues, field, clock, problems } = data
  if (Array.isArray(issues)) return issues.flatMap(readIssue)
  if (typeof field !== 'string') return []
  const issue = { path: field, code: kind === 'conflict' ? 'taken' : '', message, limit: null, about: '' }
  if (Array.isArray(problems)) return [{ ...issue, code: 'query' }]
  if (typeof clock === 'string') return [{ ...issue, ...placeInCalendar(field, message), code: clock }]
  return [issue]
}

/** The working-time engine names the place at the head of its sentence: `weekly.mon[0]: "9" is not a window …`. */
function placeInCalendar(field: string, message: string) {
  const [, place, rest] = /^((?:zone|weekly|holidays|days)[^\s:]*): (.*)$/s.exec(message) ?? []
  if (place === undefined) return {}
  return { path: `${field}.${place.replace(/\[(\d+)\]/g, '.$1')}`, message: rest ?? message }
}

function readIssue(issue: unknown): Issue[] {
  if (typeof issue !== 'object' || issue === null) return []
  const { path, code, message, minimum, maximum, format, origin } = issue as Record<string, unknown>
  const keys = Array.isArray(path) ? path : []
  return [
    {
      path: keys.map(String).join('.'),
      code: String(code ?? ''),
      message: String(message ?? ''),
      limit: typeof minimum === 'number' ? minimum : typeof maximum === 'number' ? maximum : null,
      about: String(format ?? origin ?? ''),
    },
  ]
}

/** The sentence for the value at a place, or also below it; null where the server had nothing to say about it. */
export function useFieldErrors(error: unknown): (path: string, reach?: 'here' | 'below') => string | null {
  const { t } = useTranslation('settings')
  const issues = issuesOf(error)
  const tell = ({ path, code, message, limit, about }: Issue) => {
    if (code === 'taken') return t('forms.taken')
    if (code === 'query') return t('forms.queryWrong')
    if (i18next.exists(`settings:calendars.problems.${code}`)) return t(`calendars.problems.${code as 'no_open_time'}`)
    if (code === 'invalid_format' && /^definition\.(weekly|days)\./.test(path))
      return t('calendars.problems.invalid_window')
    if (code === 'invalid_type') return t('forms.missing')
    if (code === 'too_small' && about === 'string')
      return limit === 1 ? t('forms.missing') : t('forms.tooShort', { count: limit ?? 0 })
    if (code === 'too_small') return t('forms.tooSmall', { limit })
    if (code === 'too_big')
      return about === 'string' ? t('forms.tooLong', { count: limit ?? 0 }) : t('forms.tooBig', { limit })
    if (code === 'invalid_format' && about === 'url') return t('forms.address')
    if (code === 'invalid_format' && about === 'email') return t('forms.email')
    return message
  }
  return (path, reach = 'below') => {
    const issue = issues.find(
      (known) => known.path === path || (reach === 'below' && known.path.startsWith(`${path}.`)),
    )
    return issue === undefined ? null : tell(issue)
  }
}
