import i18next from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../api/problem.ts'
import { useRefusalText } from './use-refusal-text.ts'

type Issue = {
  /** The value's place in the input: `definition.weekly.mon.0`. */
  path: string
  /** zod's code, or why the server refused: `taken`, `query`, or the code of the working-time engine. */
  code: string
  message: string
  limit: number | null
  /** What the code is about: a format, or what was too small or too big. */
  about: string
  /** The reason and facts of a refusal; empty where the contract itself found it wrong. */
  facts: Record<string, unknown>
}

/** What the server found wrong with single values. */
export function issuesOf(error: unknown): readonly Issue[] {
  if (error === null || error === undefined) return []
  const { data, message, kind } = problemOf(error)
  if (kind !== 'invalid' && kind !== 'conflict') return []
  const { issues, field, clock, problems } = data
  if (Array.isArray(issues)) return issues.flatMap(readIssue)
  if (typeof field !== 'string') return []
  const issue = { path: field, code: kind === 'conflict' ? 'taken' : '', message, limit: null, about: '', facts: data }
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
      facts: {},
    },
  ]
}

/**
 * The sentence for the value at a place, or also below it; null where the server had nothing to say about it.
 * @param values what the form holds, by the server's names: a value that is no longer the refused one is not at fault
 */
export function useFieldErrors(
  error: unknown,
  values?: Record<string, unknown>,
): (path: string, reach?: 'here' | 'below') => string | null {
  const { t } = useTranslation('forms')
  // What is wrong with a source only a few forms tell: it comes meanwhile.
  const tellProblem = useTranslation('problems', { useSuspense: false }).t
  const [refused, setRefused] = useState({ error, values })
  if (refused.error !== error) setRefused({ error, values })
  const issues = issuesOf(error).filter(({ path }) => valueAt(values, path) === valueAt(refused.values, path))
  const tellRefusal = useRefusalText()
  const tell = ({ path, code, message, limit, about, facts }: Issue) => {
    if (code === 'query') return t('forms.queryWrong')
    if (code === 'unknown_place') return tellPlace(facts)
    if (i18next.exists(`forms:calendars.problems.${code}`)) return t(`calendars.problems.${code as 'no_open_time'}`)
    if (i18next.exists(`problems:${facts.problemCode}`)) return tellProblem(facts.problemCode as 'dns')
    const told = tellRefusal(facts)
    if (told !== null) return told
    if (code === 'taken') return t('forms.taken')
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
  const tellPlace = ({ place, places }: Issue['facts']) =>
    Array.isArray(places) && places.length > 0
      ? t('calendars.problems.unknown_place', { place, places: places.join(', ') })
      : t('calendars.problems.no_places')
  return (path, reach = 'below') => {
    const issue = issues.find(
      (known) => known.path === path || (reach === 'below' && known.path.startsWith(`${path}.`)),
    )
    return issue === undefined ? null : tell(issue)
  }
}

function valueAt(values: unknown, path: string): string | undefined {
  const value = path.split('.').reduce<unknown>((within, key) => (isRecord(within) ? within[key] : undefined), values)
  return JSON.stringify(value)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
