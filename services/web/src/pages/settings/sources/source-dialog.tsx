import type { Source } from '@echolot/contract'
import { cleanLabels, readLabels } from '@echolot/domain'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { Button } from '../../../ui/button.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { SourcePreview } from '../../../ui/source-preview.tsx'
import { useChange } from '../../../ui/use-change.ts'
import { useConnectors } from '../../../ui/use-connectors.ts'
import { useFieldErrors } from '../../../ui/use-field-errors.ts'
import { Discover } from './discover.tsx'
import { type Found, FoundList } from './found-list.tsx'
import type { MadeHook } from './hook-dialog.tsx'
import { draftOf, settingsOf } from './source-draft.ts'
import { SourceFields } from './source-fields.tsx'

/** What a page answers in place of a feed, be it shown or not: its feed may stand elsewhere. */
const mayBePage = /^(?:not_a_feed|consent_page|login_wall|captcha|blocked|forbidden)$/

type Props = {
  source: Source | null
  onClose: () => void
  /** What a new source that tells by itself was given: in place of closing. */
  onHook?: (source: Source, made: MadeHook) => void
}

/** Adds a source or changes one; what an address says can be seen before it is saved. */
export function SourceDialog({ source, onClose, onHook }: Props) {
  const { t } = useTranslation('settings')
  const [draft, setDraft] = useState(() => draftOf(source))
  const info = useConnectors().find(({ id }) => id === draft.connector)
  const isAsked = info?.asked ?? true
  const test = useMutation(api.sources.test.mutationOptions())
  /** What lies behind an address that is no feed itself. */
  const behind = useMutation(api.sources.discover.mutationOptions())
  /** Whether it was said that the address does not answer as it should; who then saves means it. */
  const [warned, setWarned] = useState(false)
  const set = (change: Partial<typeof draft>) => {
    setDraft({ ...draft, ...change })
    if ('url' in change || 'connector' in change) {
      test.reset()
      behind.reset()
      setWarned(false)
    }
    // What would be a mention depends on it.
    if ('purpose' in change) test.reset()
  }
  const options = {
    said: source === null ? t(isAsked ? 'sources.added' : 'hook.added') : t('forms.saved'),
    stale: [api.sources.key(), api.today.key()],
    onDone: onClose,
  }
  const create = useChange(
    async (input: Parameters<typeof client.sources.create>[0]) => {
      const added = await client.sources.create(input)
      return { added, made: info?.receives ? await client.sources.renewHookSecret({ id: added.id }) : null }
    },
    { ...options, onDone: ({ added, made }) => (made === null ? onClose() : onHook?.(added, made)) },
  )
  const update = useChange(client.sources.update, options)
  const saving = source === null ? create : update
  const errorAt = useFieldErrors(saving.error, { ...draft, settings: settingsOf(draft, source, info) })
  const testErrorAt = useFieldErrors(test.error)
  const url = draft.url.trim()
  const ask = (onFine?: () => void) =>
    test.mutate(
      { connector: draft.connector, url, purpose: draft.purpose, settings: settingsOf(draft, source, info) },
      {
        onSuccess: ({ outcome, problemCode, title }) => {
          // What it calls itself is a name until somebody types another.
          if (title !== null) setDraft((now) => (now.name.trim() === '' ? { ...now, name: title.slice(0, 200) } : now))
          // Who signs Echolot in there does so once it is saved.
          if (outcome === 'ok' || problemCode === 'not_signed_in') return onFine?.()
          setWarned(true)
          if (mayBePage.test(problemCode ?? '')) behind.mutate({ url })
        },
      },
    )
  const submit = () => {
    // A new address is asked before it is kept: a page instead of its feed would only ever be silent.
    if (isAsked && url !== '' && draft.name.trim() !== '' && !warned && test.data?.outcome !== 'ok') ask(save)
    else save()
  }
  const save = () => {
    const { connector, name, purpose, intervalSeconds } = draft
    const labels = cleanLabels(readLabels(draft.labels))
    const input = { connector, name, purpose, labels, intervalSeconds, settings: settingsOf(draft, source, info) }
    if (source === null) create.mutate({ ...input, url })
    else update.mutate({ ...input, id: source.id, ...(url === '' ? {} : { url }) })
  }
  const choose = ({ connector, url: found, kind }: Found, name: string) =>
    set({
      connector,
      typed: {},
      url: found,
      name,
      // Comments behind the own homepage are ours to answer, whatever they say.
      purpose: kind === 'wordpress' || kind === 'comments' ? 'own_channel' : 'mentions',
    })
  return (
    <FormDialog
      title={t(source === null ? 'sources.addTitle' : 'sources.editTitle')}
      submit={t(warned ? 'sources.form.anyway' : source === null ? 'forms.add' : 'forms.save')}
      busy={saving.isPending || test.isPending}
      error={saving.error}
      wide
      onSubmit={submit}
      onClose={onClose}
    >
      {source === null ? <Discover onChoose={(found) => choose(found, found.name)} /> : null}
      <SourceFields
        draft={draft}
        source={source}
        set={set}
        errorAt={(path) => errorAt(path) ?? (path === 'url' ? testErrorAt(path) : null)}
      />
      {isAsked ? (
        <Button icon="heard" className="self-start" disabled={url === ''} busy={test.isPending} onClick={() => ask()}>
          {t('sources.form.test')}
        </Button>
      ) : null}
      <SourcePreview preview={test.data} error={testErrorAt('url') === null ? test.error : null} />
      {behind.data === undefined || behind.data.length === 0 ? null : (
        <div ref={bringIntoView} role="status" className="flex scroll-mt-28 scroll-mb-4 flex-col gap-2">
          <p>{t('sources.behind', { count: behind.data.length })}</p>
          <FoundList found={behind.data} onChoose={(found) => choose(found, draft.name.trim() || found.name)} />
        </div>
      )}
    </FormDialog>
  )
}

/** The warning above it stays in view: the margin to scroll by leaves it room. */
function bringIntoView(offer: HTMLElement | null) {
  offer?.scrollIntoView({ block: 'nearest' })
}
