import type { PinReason, Priority } from '@echolot/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api/client.ts'
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx'
import { Field } from '../../../ui/field.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Select } from '../../../ui/select.tsx'
import { useChannelName } from '../../../ui/use-channel-name.ts'
import { useLanguageName } from '../../ticket/use-language-name.ts'
import { QueryEditor } from '../query/query-editor.tsx'
import { gatherChannels } from './gather-channels.ts'

/** The languages offered; any other that the rule already names is offered as well. */
const offeredLanguages = ['de', 'en', 'fr', 'it', 'es', 'nl', 'pl', 'tr', 'da', 'cs', 'pt', 'ru', 'uk'] as const

/** A rule as the form holds it. */
export type RuleDraft = {
  name: string
  departmentId: string | null
  query: string
  /** Any of these; none is no condition. */
  channels: string[]
  language: string | null
  sourceId: number | null
  priority: Priority | null
  pins: PinReason | null
  enabled: boolean
}

export function hasCondition({ query, channels, language, sourceId }: RuleDraft): boolean {
  return query.trim() !== '' || channels.length > 0 || language !== null || sourceId !== null
}

type Props = {
  draft: RuleDraft
  /** It was tried to save the rule without any condition. */
  missing: boolean
  set: (change: Partial<RuleDraft>) => void
  errorAt: (path: string) => string | null
}

/** What must hold for the rule to hit; at least one thing. */
export function RuleConditions({ draft, missing, set, errorAt }: Props) {
  const { t } = useTranslation('settings')
  const channelName = useChannelName()
  const languageName = useLanguageName()
  const sources = useQuery(api.sources.list.queryOptions()).data ?? []
  // What the rule was opened with stays on offer after it is unticked.
  const [before] = useState(draft.channels)
  const choices = gatherChannels([...before, ...sources.map(({ channel }) => channel)], channelName)
  const languages = unique([...offeredLanguages, draft.language])
  return (
    <fieldset className="flex flex-col gap-4 rounded-md border border-line p-3">
      <legend className="px-1 font-medium">{t('rules.conditions')}</legend>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('rules.language')} error={errorAt('language')}>
          {(control) => (
            <Select
              {...control}
              value={draft.language ?? ''}
              onChange={(event) => set({ language: event.target.value || null })}
            >
              <option value="">{t('rules.any')}</option>
              {languages.map((code) => (
                <option key={code} value={code}>
                  {languageName(code)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t('rules.source')} error={errorAt('sourceId')}>
          {(control) => (
            <Select
              {...control}
              value={draft.sourceId ?? ''}
              onChange={(event) => set({ sourceId: event.target.value === '' ? null : Number(event.target.value) })}
            >
              <option value="">{t('rules.any')}</option>
              {sources.map((source) => (
                <option key={source.id} value={source.id}>
                  {source.name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <div className="flex flex-col gap-1">
        <CheckboxGroup
          legend={t('rules.channels')}
          options={choices.map(({ name }) => ({ value: name, label: name }))}
          chosen={choices
            .filter(({ channels }) => channels.some((channel) => draft.channels.includes(channel)))
            .map(({ name }) => name)}
          onChange={(chosen) =>
            set({ channels: choices.filter(({ name }) => chosen.includes(name)).flatMap(({ channels }) => channels) })
          }
        />
        {errorAt('channel') === null ? null : <p className="text-sm font-medium text-late">{errorAt('channel')}</p>}
      </div>
      <QueryEditor
        label={t('rules.query')}
        query={draft.query}
        error={errorAt('query')}
        optional
        onChange={(query) => set({ query })}
      />
      {missing ? (
        <p role="alert" className="flex items-start gap-2 text-late">
          <Icon name="late" className="mt-0.5 size-4" />
          {t('rules.noCondition')}
        </p>
      ) : null}
    </fieldset>
  )
}

function unique(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))]
}
