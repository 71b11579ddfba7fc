import { countings, priorities, promisedClocks } from '@echolot/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api/client.ts'
import { Field } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { promiseProblem } from '../../../ui/promise-problem.ts'
import { Select } from '../../../ui/select.tsx'
import { useChannelName } from '../../../ui/use-channel-name.ts'
import { useDepartmentName } from '../../../ui/use-department-name.ts'
import { PromiseInput } from '../departments/promise-input.tsx'
import type { PromiseRule } from './use-promise-text.ts'

type Props = { title: string; promise: PromiseRule | null; onUse: (promise: PromiseRule) => void; onClose: () => void }

const first: PromiseRule = {
  departmentId: null,
  priority: null,
  channel: null,
  clock: 'first_response',
  targetMinutes: 60,
  counted: 'working',
}

/** One promise of the list. It is used in the list and saved with all of it, so that a dry run comes before. */
export function PromiseDialog({ title, promise, onUse, onClose }: Props) {
  const { t } = useTranslation('settings')
  const words = useTranslation('words').t
  const departmentName = useDepartmentName()
  const channelName = useChannelName()
  const departments = useQuery({ ...api.departments.list.queryOptions(), staleTime: 60_000 }).data ?? []
  const sources = useQuery({ ...api.sources.list.queryOptions(), staleTime: 60_000 }).data ?? []
  const [draft, setDraft] = useState(promise ?? first)
  const [tried, setTried] = useState(false)
  const set = (change: Partial<PromiseRule>) => setDraft({ ...draft, ...change })
  const wrong = promiseProblem(draft.targetMinutes)
  const channels = [...new Set([...sources.map(({ channel }) => channel), draft.channel ?? ''])].filter(Boolean)
  return (
    <FormDialog
      title={title}
      submit={t('promises.use')}
      busy={false}
      error={null}
      onSubmit={() => {
        setTried(true)
        if (wrong === null) onUse(draft)
      }}
      onClose={onClose}
    >
      <Field label={t('promises.clock')} hint={t('promises.clockHint')}>
        {(control) => (
          <Select
            {...control}
            data-autofocus
            value={draft.clock}
            onChange={(event) =>
              set({ clock: promisedClocks.find((one) => one === event.target.value) ?? draft.clock })
            }
          >
            {promisedClocks.map((clock) => (
              <option key={clock} value={clock}>
                {t(`promises.clocks.${clock}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-3">
        <Field label={t('promises.department')}>
          {(control) => (
            <Select
              {...control}
              value={draft.departmentId ?? ''}
              onChange={(event) => set({ departmentId: event.target.value || null })}
            >
              <option value="">{t('promises.anyDepartment')}</option>
              {departments.map(({ id }) => (
                <option key={id} value={id}>
                  {departmentName(id)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t('promises.priority')}>
          {(control) => (
            <Select
              {...control}
              value={draft.priority ?? ''}
              onChange={(event) => set({ priority: priorities.find((one) => one === event.target.value) ?? null })}
            >
              <option value="">{t('promises.anyPriority')}</option>
              {priorities.map((priority) => (
                <option key={priority} value={priority}>
                  {words(`priorities.${priority}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t('promises.channel')}>
          {(control) => (
            <Select
              {...control}
              value={draft.channel ?? ''}
              onChange={(event) => set({ channel: event.target.value || null })}
            >
              <option value="">{t('promises.anyChannel')}</option>
              {channels.map((channel) => (
                <option key={channel} value={channel}>
                  {channelName(channel)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <PromiseInput
        label={t('promises.target')}
        hint={null}
        minutes={draft.targetMinutes}
        error={tried && wrong !== null ? t(`departments.${wrong}`) : null}
        onChange={(targetMinutes) => set({ targetMinutes })}
      />
      <Field label={t('promises.counted')}>
        {(control) => (
          <Select
            {...control}
            value={draft.counted}
            onChange={(event) => set({ counted: countings.find((one) => one === event.target.value) ?? draft.counted })}
          >
            {countings.map((counted) => (
              <option key={counted} value={counted}>
                {t(`promises.countings.${counted}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </FormDialog>
  )
}
