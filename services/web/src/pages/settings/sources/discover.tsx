import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api/client.ts'
import { Button } from '../../../ui/button.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useFieldErrors } from '../../../ui/use-field-errors.ts'
import { type Found, FoundList } from './found-list.tsx'

/** Finds what can be listened to behind a homepage; choosing one fills in the form. */
export function Discover({ onChoose }: { onChoose: (found: Found) => void }) {
  const { t } = useTranslation('settings')
  const homepage = useQuery(api.organisation.get.queryOptions()).data?.homepage ?? ''
  const [typed, setTyped] = useState<string | null>(null)
  const url = typed ?? homepage
  const discover = useMutation(api.sources.discover.mutationOptions())
  const errorAt = useFieldErrors(discover.error)
  const find = () => discover.mutate({ url: url.trim() })
  return (
    <details className="rounded-md border border-line px-3 py-2">
      <summary className="min-h-6 cursor-pointer font-medium">{t('sources.discover')}</summary>
      <div className="flex flex-col gap-3 pt-3">
        <div className="flex flex-wrap items-start gap-2">
          <TextField
            label={t('sources.homepage')}
            hint={t('sources.discoverHint')}
            error={errorAt('url')}
            className="min-w-0 grow basis-64"
            type="url"
            placeholder="https://"
            value={url}
            onChange={setTyped}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              // Inside the form of the source: Enter here means search, not save.
              event.preventDefault()
              find()
            }}
          />
          <Button icon="search" className="mt-6" busy={discover.isPending} disabled={url.trim() === ''} onClick={find}>
            {t('sources.find')}
          </Button>
        </div>
        {errorAt('url') === null ? <ErrorNote error={discover.error} /> : null}
        <div role="status">
          {discover.data === undefined
            ? null
            : discover.data.length === 0
              ? t('sources.foundNone')
              : t('sources.found', { count: discover.data.length })}
        </div>
        <FoundList found={discover.data ?? []} onChoose={onChoose} />
      </div>
    </details>
  )
}
