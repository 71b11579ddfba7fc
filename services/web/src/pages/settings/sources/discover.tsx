import type { ConnectorId } from '@echolot/domain'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api/client.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Field } from '../../../ui/field.tsx'
import { Input } from '../../../ui/input.tsx'
import { useFieldErrors } from '../../../ui/use-field-errors.ts'

type Found = { connector: ConnectorId; url: string; name: string; kind: string }

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
          <Field
            label={t('sources.homepage')}
            hint={t('sources.discoverHint')}
            error={errorAt('url')}
            className="min-w-0 grow basis-64"
          >
            {(control) => (
              <Input
                {...control}
                type="url"
                placeholder="https://"
                value={url}
                onChange={(event) => setTyped(event.target.value)}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter') return
                  // Inside the form of the source: Enter here means search, not save.
                  event.preventDefault()
                  find()
                }}
              />
            )}
          </Field>
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
        <ul className="flex flex-col gap-2 empty:hidden">
          {discover.data?.map((found) => (
            <li key={`${found.connector} ${found.url}`}>
              <button
                type="button"
                onClick={() => onChoose(found)}
                className="flex w-full flex-wrap items-center gap-x-3 gap-y-1 rounded-md border border-edge bg-surface px-3 py-2 text-left hover:bg-accent-soft"
              >
                <span className="font-medium">{found.name}</span>
                <Badge>{t(`sources.connectors.${found.connector}`)}</Badge>
                {found.items === null ? null : (
                  <span className="text-sm text-quiet">{t('sources.foundItems', { count: found.items })}</span>
                )}
                <span className="w-full text-sm break-all text-quiet">{found.url}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}
