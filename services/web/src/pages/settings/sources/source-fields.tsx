import type { Source } from '@echolot/contract'
import { useTranslation } from 'react-i18next'
import { ConnectorFields } from '../../../ui/connector-fields.tsx'
import { Field } from '../../../ui/field.tsx'
import { HistoryField } from '../../../ui/history-field.tsx'
import { Radios } from '../../../ui/radios.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import { useConnectors, useWorded } from '../../../ui/use-connectors.ts'
import { ChannelTerms } from './channel-terms.tsx'
import { HowAsked } from './how-asked.tsx'
import { namesOurs, type SourceDraft, valuesOf } from './source-draft.ts'
import { TierField } from './tier-field.tsx'
import { intervals, useInterval } from './use-interval.ts'

type Props = {
  draft: SourceDraft
  /** As it is saved; null for a new one. */
  source: Source | null
  set: (change: Partial<SourceDraft>) => void
  errorAt: (path: string) => string | null
}

export function SourceFields({ draft, source, set, errorAt }: Props) {
  const { t } = useTranslation('settings')
  const tellInterval = useInterval()
  const connectors = useConnectors()
  const inWords = useWorded()
  const info = connectors.find(({ id }) => id === draft.connector)
  /** As far as it may be shown. */
  const savedUrl = source?.url ?? null
  const offered = [
    ...new Set([...intervals, ...(draft.intervalSeconds === null ? [] : [draft.intervalSeconds])]),
  ].toSorted((a, b) => a - b)
  return (
    <>
      <Field label={t('sources.form.connector')} hint={info && inWords(info.hint)}>
        {(control) => (
          <Select
            {...control}
            value={draft.connector}
            onChange={({ target: { value } }) => {
              const purpose = savedUrl === null ? connectors.find(({ id }) => id === value)?.purpose : undefined
              set({ connector: value, typed: {}, ...(purpose === undefined ? {} : { purpose }) })
            }}
          >
            {connectors.map(({ id, name }) => (
              <option key={id} value={id}>
                {inWords(name)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <ChannelTerms info={info} />
      <TextField
        label={t('sources.form.url')}
        optional={savedUrl !== null}
        hint={
          savedUrl === null ? (
            info && inWords(info.address)
          ) : (
            <>
              <span className="block font-mono break-all">{savedUrl}</span>
              {t('sources.form.urlSaved')}
            </>
          )
        }
        error={errorAt('url')}
        type="url"
        placeholder={/\b[a-z]+:\/\//.exec(info?.address.en ?? '')?.[0] ?? 'https://'}
        required={savedUrl === null}
        value={draft.url}
        onChange={(url) => set({ url })}
      />
      <TextField
        label={t('sources.form.name')}
        hint={t('sources.form.nameHint')}
        error={errorAt('name')}
        required
        value={draft.name}
        onChange={(name) => set({ name })}
      />
      <Radios
        legend={t('sources.form.purpose')}
        value={draft.purpose}
        options={(['mentions', 'own_channel'] as const).map((value) => ({
          value,
          label: t(`sources.form.purposes.${value}`),
          hint: t(`sources.form.purposeHints.${value}`),
        }))}
        onChoose={(purpose) => set({ purpose })}
      />
      <ConnectorFields
        fields={info?.settings ?? []}
        values={valuesOf(draft, source, info)}
        set={(key, value) => set({ typed: { ...draft.typed, [key]: value } })}
        errorAt={(key) => errorAt(`settings.${key}`)}
        folded={t('hook.mapping')}
      />
      {namesOurs(info) ? (
        <Field
          label={t('sources.form.automaticUsers')}
          hint={t('sources.form.automaticUsersHint')}
          error={errorAt('settings.automaticUsers')}
          optional
        >
          {(control) => (
            <Textarea
              {...control}
              rows={2}
              value={draft.automaticUsers}
              onChange={(event) => set({ automaticUsers: event.target.value })}
            />
          )}
        </Field>
      ) : null}
      <TextField
        label={t('sourceLists.labels')}
        hint={t('sourceLists.labelsHint')}
        error={errorAt('labels')}
        optional
        value={draft.labels}
        onChange={(labels) => set({ labels })}
      />
      <HistoryField days={draft.historyDays} onChange={(historyDays) => set({ historyDays })} />
      {info?.asked === false ? null : (
        <Field label={t('sources.form.interval')} error={errorAt('intervalSeconds')}>
          {(control) => (
            <Select
              {...control}
              className="max-w-48"
              value={draft.intervalSeconds ?? ''}
              onChange={({ target: { value } }) => set({ intervalSeconds: value === '' ? null : Number(value) })}
            >
              <option value="">{t('sources.automatic')}</option>
              {offered.map((seconds) => (
                <option key={seconds} value={seconds}>
                  {tellInterval(seconds)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      {info == null || info.costs === null ? null : (
        <TextField
          label={t('terms.daily')}
          hint={t('terms.dailyHint')}
          error={errorAt('settings.dailyCents')}
          optional
          type="number"
          value={draft.dailyCents}
          onChange={(dailyCents) => set({ dailyCents })}
        />
      )}
      <TierField tier={draft.tier} onChange={(tier) => set({ tier })} />
      {info?.asked === false ? null : <HowAsked draft={draft} set={set} errorAt={errorAt} />}
    </>
  )
}
