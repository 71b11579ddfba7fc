import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../api/client.ts'
import { serverNow } from '../../api/server-clock.ts'
import { useZone } from '../../api/session.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExternalLink } from '../../ui/external-link.tsx'
import { Field } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { toast } from '../../ui/toast-store.ts'
import { useChange } from '../../ui/use-change.ts'
import { useFieldErrors } from '../../ui/use-field-errors.ts'
import { lastDays } from '../content/last-days.ts'
import { GiftForm } from './gift-form.tsx'
import { useDepartmentsForGifts } from './use-departments-for-gifts.ts'

const kept = 'echolot.question.department'
/** Fewer letters say nothing. */
const leastTyped = 3

/** Counts a question that somebody was asked: one tap where it is known, which typing finds; else it is noted. */
export function QuestionForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('contribute')
  const zone = useZone()
  const { ids, nameOf } = useDepartmentsForGifts()
  const [chosen, setChosen] = useState(localStorage.getItem(kept) ?? '')
  const departmentId = ids.includes(chosen) ? chosen : (ids[0] ?? '')
  const [text, setText] = useState('')
  const typed = useDeferredValue(text.trim())
  const searches = typed.length >= leastTyped
  const frequent = useQuery({
    ...api.questions.list.queryOptions({ input: { departmentId, ...lastDays(90, zone, serverNow()) } }),
    enabled: departmentId !== '',
  })
  const similar = useQuery({
    ...api.questions.similar.queryOptions({ input: { text: typed } }),
    enabled: searches,
    placeholderData: keepPreviousData,
  })
  const stale = [api.questions.key()]
  const untap = useChange(client.questions.untap, { stale, said: t('question.takenBack'), tellsFailure: true })
  const say = ({ token }: { token: string }) => {
    setText('')
    toast(t('question.counted'), {
      tone: 'good',
      action: { label: t('question.takeBack'), act: () => untap.mutate({ token }) },
    })
  }
  const tap = useChange(client.questions.tap, { stale, onDone: say, tellsFailure: true })
  const create = useChange(client.questions.create, { stale, onDone: say })
  const errorAt = useFieldErrors(create.error, { text, departmentId })
  const most = (frequent.data ?? []).toSorted((a, b) => b.count - a.count).slice(0, 8)
  const shown = searches ? (similar.data ?? []) : most
  return (
    <Card title={t('question.title')}>
      <GiftForm
        submit={t('question.submit')}
        busy={create.isPending}
        error={create.error}
        onSubmit={() => create.mutate({ departmentId, text: text.trim() })}
        onCancel={onDone}
      >
        <Field label={t('question.department')} error={errorAt('departmentId')}>
          {(control) => (
            <Select
              {...control}
              value={departmentId}
              onChange={(event) => {
                localStorage.setItem(kept, event.target.value)
                setChosen(event.target.value)
              }}
            >
              {ids.map((id) => (
                <option key={id} value={id}>
                  {nameOf(id)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <TextField
          label={t('question.text')}
          hint={t('question.textHint')}
          error={errorAt('text')}
          required
          maxLength={300}
          autoComplete="off"
          value={text}
          onChange={setText}
        />
        <ErrorNote error={frequent.error ?? similar.error} />
        <section aria-label={t(searches ? 'question.similar' : 'question.frequent')} className="flex flex-col gap-2">
          <h3 className="font-medium">{t(searches ? 'question.similar' : 'question.frequent')}</h3>
          {shown.length === 0 ? (
            <p className="text-quiet">{t(searches ? 'question.noneSimilar' : 'question.noneFrequent')}</p>
          ) : (
            <ul className="flex flex-col divide-y divide-line rounded-lg border border-line">
              {shown.map((question) => (
                <li key={question.id} className="flex items-center gap-3 py-2 pr-2 pl-3">
                  <span className="flex min-w-0 grow flex-col">
                    <span className="wrap-anywhere">{question.text}</span>
                    <span className="flex flex-wrap items-center gap-x-3 text-sm text-quiet">
                      {question.departmentId === departmentId ? null : nameOf(question.departmentId)}
                      {question.answerUrl === null ? null : (
                        <ExternalLink href={question.answerUrl}>{t('question.answer')}</ExternalLink>
                      )}
                    </span>
                  </span>
                  <Button
                    icon="plus"
                    className="min-h-11 shrink-0"
                    aria-label={t('question.tapOf', { text: question.text })}
                    onClick={() => tap.mutate({ id: question.id })}
                  >
                    {t('question.tap')}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </section>
      </GiftForm>
    </Card>
  )
}
