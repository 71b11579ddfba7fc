import type { Source } from '@echolot/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { Button } from '../../../ui/button.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { SourcePreview } from '../../../ui/source-preview.tsx'
import { useChange } from '../../../ui/use-change.ts'
import { useFieldErrors } from '../../../ui/use-field-errors.ts'
import { Discover } from './discover.tsx'
import { draftOf, settingsOf } from './source-draft.ts'
import { SourceFields } from './source-fields.tsx'

/** Adds a source or changes one; what an address says can be seen before it is saved. */
export function SourceDialog({ source, onClose }: { source: Source | null; onClose: () => void }) {
  const { t } = useTranslation('settings')
  const [draft, setDraft] = useState(() => draftOf(source))
  const test = useMutation(api.sources.test.mutationOptions())
  const set = (change: Partial<typeof draft>) => {
    setDraft({ ...draft, ...change })
    if ('url' in change || 'connector' in change) test.reset()
  }
  const options = {
    said: t(source === null ? 'sources.added' : 'forms.saved'),
    stale: [api.sources.key(), api.today.key()],
    onDone: onClose,
  }
  const create = useChange(client.sources.create, options)
  const update = useChange(client.sources.update, options)
  const saving = source === null ? create : update
  const errorAt = useFieldErrors(saving.error)
  const testErrorAt = useFieldErrors(test.error)
  const url = draft.url.trim()
  const submit = () => {
    const { connector, name, purpose, intervalSeconds } = draft
    const input = { connector, name, purpose, intervalSeconds, settings: settingsOf(draft) }
    if (source === null) create.mutate({ ...input, url })
    else update.mutate({ ...input, id: source.id, ...(url === '' ? {} : { url }) })
  }
  return (
    <FormDialog
      title={t(source === null ? 'sources.addTitle' : 'sources.editTitle')}
      submit={t(source === null ? 'forms.add' : 'forms.save')}
      busy={saving.isPending}
      error={saving.error}
      wide
      onSubmit={submit}
      onClose={onClose}
    >
      {source === null ? (
        <Discover
          onChoose={({ connector, url: found, name, kind }) =>
            set({
              connector,
              url: found,
              name,
              // Comments behind the own homepage are ours to answer, whatever they say.
              purpose: connector === 'wordpress' || kind === 'comments' ? 'own_channel' : 'mentions',
            })
          }
        />
      ) : null}
      <SourceFields
        draft={draft}
        savedUrl={source?.url ?? null}
        set={set}
        errorAt={(path) => errorAt(path) ?? (path === 'url' ? testErrorAt(path) : null)}
      />
      <Button
        icon="heard"
        className="self-start"
        disabled={url === ''}
        busy={test.isPending}
        onClick={() => test.mutate({ connector: draft.connector, url, settings: settingsOf(draft) })}
      >
        {t('sources.form.test')}
      </Button>
      <SourcePreview preview={test.data} error={testErrorAt('url') === null ? test.error : null} />
    </FormDialog>
  )
}
