import type { RecordEntry } from '@echolot/contract'
import { roles } from '@echolot/domain'
import { useTranslation } from 'react-i18next'
import { Instant } from '../../../ui/instant.tsx'
import { isKnownArea, isKnownAsk, isKnownField } from './areas.ts'

/** One entry: what was done where, by whom and when; what changed opens below it. */
export function EntryRow({ entry }: { entry: RecordEntry }) {
  const { t } = useTranslation('settings')
  const tellDeed = useDeedText()
  const { person, via, subject, changes, asked } = entry
  const words = useTranslation('words').t
  const named = (field: string, value: unknown) => {
    const role = field === 'role' ? roles.find((known) => known === value) : undefined
    return role === undefined ? value : words(`roles.${role}`)
  }
  const called = (field: string) =>
    isKnownField(field) ? t(`record.fields.${field}`) : isKnownArea(field) ? t(`record.areas.${field}`) : field
  const who =
    person !== null
      ? t('record.by', { name: person.name ?? t('record.gone', { id: person.id }) })
      : via === 'command'
        ? t('record.itself')
        : t('record.by', { name: t('record.nobody') })
  return (
    <li className="flex flex-col gap-1 px-4 py-3">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="font-medium">{tellDeed(entry)}</span>
        {subject === null ? null : <span className="text-quiet wrap-anywhere">{subject}</span>}
        <span className="grow" />
        <span className="text-sm text-quiet">
          {who}
          {via === 'key' ? `, ${t('record.withKey')}` : null} · <Instant at={entry.at} />
        </span>
      </p>
      {changes === null && asked === null ? null : (
        <details>
          <summary className="inline-flex min-h-6 cursor-pointer items-center text-sm text-accent">
            {t(changes === null ? 'record.asked' : 'record.changes')}
          </summary>
          <dl className="mt-1 grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[max-content_1fr]">
            {changes?.map(({ field, before, after }) => (
              <Line key={field} name={called(field)}>
                <Value of={named(field, before)} label={t('record.was')} />
                <span aria-hidden="true"> → </span>
                <Value of={named(field, after)} label={t('record.is')} />
              </Line>
            ))}
            {Object.entries(asked ?? {}).map(([name, value]) => (
              <Line key={name} name={isKnownAsk(name) ? t(`record.asks.${name}`) : called(name)}>
                {String(value)}
              </Line>
            ))}
          </dl>
        </details>
      )}
    </li>
  )
}

function Line({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="text-quiet">{name}</dt>
      <dd className="max-sm:mb-1 wrap-anywhere">{children}</dd>
    </>
  )
}

function Value({ of, label }: { of: unknown; label: string }) {
  const { t } = useTranslation('settings')
  const told =
    of === null || of === undefined || of === ''
      ? t('record.nothing')
      : typeof of === 'boolean'
        ? t(of ? 'record.yes' : 'record.no')
        : Array.isArray(of) && of.every((one) => typeof one !== 'object')
          ? of.join(', ') || t('record.nothing')
          : typeof of === 'object'
            ? JSON.stringify(of)
            : String(of)
  return (
    <span>
      <span className="sr-only">{label}: </span>
      {told}
    </span>
  )
}

function useDeedText(): (entry: RecordEntry) => string {
  const { t } = useTranslation('settings')
  return ({ deed, kind, succeeded }) => {
    const [area = '', verb = ''] = deed.split('.')
    const where = isKnownArea(area) ? t(`record.areas.${area}`) : area
    if (kind === 'sign_in') return t(succeeded ? 'record.did.signedIn' : 'record.did.refused')
    if (kind === 'erasure') return `${where}: ${t('record.did.erased')}`
    if (kind === 'view' || kind === 'export') return `${where}: ${t(`record.did.${kind}`)}`
    const did = verb === 'create' || verb === 'add' ? 'create' : verb === 'remove' ? 'remove' : 'update'
    return `${where}: ${t(`record.did.${did}`)}`
  }
}
