import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useZone } from '../../api/session.ts'
import { sameDay } from '../../time/format-instant.ts'
import { useDuration } from '../../time/use-duration.ts'
import { useInstant } from '../../time/use-instant.ts'
import { useNow } from '../../time/use-now.ts'
import { Icon } from '../../ui/icon.tsx'
import { ToldProblem } from '../../ui/told-problem.tsx'

type Silent = {
  id: number
  name: string
  since: string | null
  problemCode: string | null
  problem: string | null
}
type Warned = { id: number; name: string; code: 'broken' | 'quiet' | 'ids_changed'; since: string }
type Heard = {
  sources: number
  heard: number
  lastCheckedAt: string | null
  silent: Silent[]
  warnings: Warned[]
  itemsToday: number
  mentionsToday: number
}

/** What was heard and what was not: silence of a source is never shown as peace. */
export function HeardCard({ heard }: { heard: Heard }) {
  const { t } = useTranslation('today')
  const silent = heard.silent.length > 0
  // One that is broken is silent, and told with them.
  const warnings = heard.warnings.filter(({ id }) => !heard.silent.some((source) => source.id === id))
  const deaf = silent || heard.sources === 0
  return (
    <section
      aria-label={t('heard')}
      className={`rounded-lg border px-4 py-3 ${silent ? 'border-soon bg-soon-soft' : 'border-line bg-surface'}`}
    >
      <div className="flex items-start gap-3">
        <Icon name={deaf ? 'late' : 'heard'} className={`mt-0.5 size-5 ${deaf ? 'text-soon' : 'text-good'}`} />
        <div className="flex min-w-0 grow flex-col gap-1">
          <p className="font-medium">
            {heard.sources === 0
              ? t('noSources')
              : heard.heard === heard.sources
                ? t('heardAll', { count: heard.sources })
                : t('heardSome', { heard: heard.heard, count: heard.sources })}
          </p>
          {heard.sources === 0 ? (
            <Link to="/settings" search={{ section: 'sources' }} className="text-accent underline">
              {t('addSource')}
            </Link>
          ) : null}
          {silent ? (
            <ul className="flex flex-col gap-1">
              {heard.silent.map((source) => (
                <SilentSource
                  key={source.id}
                  source={source}
                  broken={heard.warnings.find(({ id, code }) => id === source.id && code === 'broken') ?? null}
                />
              ))}
            </ul>
          ) : null}
          {warnings.length > 0 ? (
            <ul className="flex flex-col gap-1">
              {warnings.map((warned) => (
                <WarnedSource key={warned.id} warned={warned} />
              ))}
            </ul>
          ) : null}
          <p className={`text-sm ${silent ? '' : 'text-quiet'}`}>
            {t('itemsToday', { count: heard.itemsToday })}, {t('mentionsToday', { count: heard.mentionsToday })}
            {' · '}
            <LastChecked at={heard.lastCheckedAt} asked={silent} />
          </p>
        </div>
      </div>
    </section>
  )
}

function SilentSource({ source, broken }: { source: Silent; broken: Warned | null }) {
  const { t } = useTranslation('today')
  const instant = useInstant()
  const zone = useZone()
  const now = useNow()
  const { name, since } = source
  return (
    <li>
      <Link
        to="/settings"
        search={{ section: 'sources', id: source.id }}
        className="inline-block min-h-6 font-medium text-ink underline underline-offset-2"
      >
        {broken !== null
          ? t('warnings.broken', { name, since: instant(broken.since, 'day') })
          : since === null
            ? t('silentNever', { name })
            : t('silentSince', { name, since: instant(since, sameDay(since, now, zone) ? 'time' : 'near') })}
      </Link>
      {source.problem === null ? null : (
        <ToldProblem code={source.problemCode} text={source.problem} className="block text-sm break-words" />
      )}
    </li>
  )
}

function WarnedSource({ warned }: { warned: Warned }) {
  const { t } = useTranslation('today')
  const instant = useInstant()
  const { id, name, code, since } = warned
  return (
    <li>
      <Link
        to="/settings"
        search={{ section: 'sources', id }}
        className="inline-block min-h-6 text-ink underline underline-offset-2"
      >
        {t(`warnings.${code}`, { name, since: instant(since, 'day') })}
      </Link>
    </li>
  )
}

function LastChecked({ at, asked }: { at: string | null; asked: boolean }) {
  const { t } = useTranslation('today')
  const tell = useDuration()
  const now = useNow('second')
  if (at === null) return t(asked ? 'notHeardYet' : 'notAskedYet')
  return t('lastChecked', { duration: tell(Math.max(0, now - Date.parse(at))) })
}
