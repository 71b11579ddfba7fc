import { recordKinds } from '@echolot/domain'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api/client.ts'
import { language } from '../../../texts/i18n.ts'
import { Button, buttonClass } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Field } from '../../../ui/field.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Select } from '../../../ui/select.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { isKnownArea, knownAreas } from './areas.ts'
import { EntryRow } from './entry-row.tsx'

const pageSize = 50
const nothing = { kind: '', area: '', personId: '', from: '', to: '' }

/** Who changed and who viewed what, the newest first, as far back as it is kept. */
export function RecordPage() {
  const { t } = useTranslation('settings')
  const people = useQuery(api.people.list.queryOptions()).data ?? []
  const [draft, setDraft] = useState(nothing)
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change })
  const kind = recordKinds.find((known) => known === draft.kind)
  const asked = {
    ...(kind === undefined ? {} : { kind }),
    ...(isKnownArea(draft.area) ? { area: draft.area } : {}),
    ...(draft.personId === '' ? {} : { personId: Number(draft.personId) }),
    ...(draft.from === '' ? {} : { from: draft.from }),
    ...(draft.to === '' ? {} : { to: draft.to }),
  }
  const entries = useInfiniteQuery(
    api.record.list.infiniteOptions({
      input: (before: number | undefined) => ({
        ...asked,
        limit: pageSize,
        ...(before === undefined ? {} : { before }),
      }),
      initialPageParam: undefined as number | undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
      // What is read here is recorded too: asked again only by whoever comes again.
      staleTime: 60_000,
    }),
  )
  const rows = entries.data?.pages.flatMap((page) => page.rows)
  const separator = language() === 'de' ? 'semicolon' : 'comma'
  return (
    <>
      <p className="max-w-prose text-quiet">
        {t('record.intro')} {t('record.keeps')}
      </p>
      <form
        aria-label={t('record.filters')}
        onSubmit={(event) => event.preventDefault()}
        className="flex flex-wrap items-end gap-3"
      >
        <Field label={t('record.kind')}>
          {(control) => (
            <Select {...control} value={draft.kind} onChange={(event) => set({ kind: event.target.value })}>
              <option value="">{t('record.anyKind')}</option>
              {recordKinds.map((one) => (
                <option key={one} value={one}>
                  {t(`record.kinds.${one}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t('record.area')}>
          {(control) => (
            <Select {...control} value={draft.area} onChange={(event) => set({ area: event.target.value })}>
              <option value="">{t('record.anyArea')}</option>
              {knownAreas.map((area) => (
                <option key={area} value={area}>
                  {t(`record.areas.${area}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t('record.who')}>
          {(control) => (
            <Select {...control} value={draft.personId} onChange={(event) => set({ personId: event.target.value })}>
              <option value="">{t('record.anybody')}</option>
              {people.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <TextField label={t('record.from')} type="date" value={draft.from} onChange={(from) => set({ from })} />
        <TextField label={t('record.to')} type="date" value={draft.to} onChange={(to) => set({ to })} />
        <a
          href={`/api/record.csv?${new URLSearchParams(Object.entries({ ...asked, separator }).map(([key, value]) => [key, String(value)]))}`}
          download
          className={buttonClass('plain')}
        >
          <Icon name="download" />
          {t('record.csv')}
        </a>
      </form>
      <ErrorNote error={entries.error} onRetry={() => void entries.refetch()} />
      {rows === undefined ? (
        entries.isPending ? (
          <Skeleton lines={8} />
        ) : null
      ) : rows.length === 0 ? (
        <EmptyState title={t('record.none')}>{t('record.noneText')}</EmptyState>
      ) : (
        <ol className="flex flex-col divide-y divide-line rounded-lg border border-line bg-surface">
          {rows.map((entry) => (
            <EntryRow key={entry.id} entry={entry} />
          ))}
        </ol>
      )}
      {entries.hasNextPage ? (
        <Button busy={entries.isFetchingNextPage} onClick={() => void entries.fetchNextPage()} className="self-start">
          {t('record.more')}
        </Button>
      ) : null}
    </>
  )
}
