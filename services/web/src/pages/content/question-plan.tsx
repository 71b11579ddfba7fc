import type { Question } from '@echolot/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../api/client.ts'
import { serverNow } from '../../api/server-clock.ts'
import { useMay, useZone } from '../../api/session.ts'
import { language } from '../../texts/i18n.ts'
import { buttonClass } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { RemoveDialog } from '../../ui/remove-dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useDepartmentsForGifts } from '../contribute/use-departments-for-gifts.ts'
import { type ContentSearch, questionOrders } from './content-search.ts'
import { lastDays } from './last-days.ts'
import { QuestionDialog } from './question-dialog.tsx'
import { QuestionTable } from './question-table.tsx'

type Open = { what: 'edit' | 'remove'; question: Question }

/** Frequent questions by department and period; those that everybody can read the answer to nowhere come first. */
export function QuestionPlan() {
  const { t } = useTranslation('contribute')
  const zone = useZone()
  const mayChange = useMay('work_tickets')
  const { ids, nameOf } = useDepartmentsForGifts()
  const search = useSearch({ from: '/inside/content' })
  const navigate = useNavigate({ from: '/content' })
  const set = (change: Partial<ContentSearch>) =>
    void navigate({ search: (was) => ({ ...was, ...change }), replace: true })
  const quarter = lastDays(90, zone, serverNow())
  const { department, from = quarter.from, to = quarter.to, order = 'plan' } = search
  const asked = { ...(department === undefined ? {} : { departmentId: department }), from, to }
  const list = useQuery({
    ...api.questions.list.queryOptions({ input: asked }),
    placeholderData: keepPreviousData,
  })
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const separator = language() === 'de' ? 'semicolon' : 'comma'
  const without = list.data?.filter(({ answerUrl }) => answerUrl === null).length ?? 0
  return (
    <div className="flex flex-col gap-4">
      <form
        aria-label={t('plan.filters')}
        onSubmit={(event) => event.preventDefault()}
        className="flex flex-wrap items-end gap-3"
      >
        <Field label={t('question.department')}>
          {(control) => (
            <Select
              {...control}
              value={department ?? ''}
              onChange={(event) => set({ department: event.target.value || undefined })}
            >
              <option value="">{t('plan.all')}</option>
              {ids.map((id) => (
                <option key={id} value={id}>
                  {nameOf(id)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <TextField
          label={t('plan.from')}
          type="date"
          value={from}
          onChange={(day) => set({ from: day || undefined })}
        />
        <TextField label={t('plan.to')} type="date" value={to} onChange={(day) => set({ to: day || undefined })} />
        <Field label={t('plan.order')}>
          {(control) => (
            <Select
              {...control}
              value={order}
              onChange={(event) => set({ order: questionOrders.find((known) => known === event.target.value) })}
            >
              {questionOrders.map((known) => (
                <option key={known} value={known}>
                  {t(`plan.orders.${known}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <a
          href={`/api/questions.csv?${new URLSearchParams({ ...asked, separator })}`}
          download
          className={buttonClass('plain')}
        >
          <Icon name="download" />
          {t('plan.csv')}
        </a>
      </form>
      <ErrorNote error={list.error} onRetry={() => void list.refetch()} />
      {list.data === undefined ? (
        list.isPending ? (
          <Skeleton lines={6} />
        ) : null
      ) : list.data.length === 0 ? (
        <EmptyState icon="question" title={t('plan.none')}>
          {t('plan.noneText')}
        </EmptyState>
      ) : (
        <>
          <p>{t('plan.without', { count: without })}</p>
          <QuestionTable
            questions={inOrder(list.data, order, nameOf)}
            mayChange={mayChange}
            onOpen={(what, question) => setOpen({ what, question })}
          />
        </>
      )}
      {open?.what === 'edit' ? <QuestionDialog question={open.question} onClose={close} /> : null}
      {open?.what === 'remove' ? (
        <RemoveDialog
          title={t('plan.removeTitle')}
          text={t('plan.removeText', { text: open.question.text })}
          act={() => client.questions.remove({ id: open.question.id })}
          stale={[api.questions.key(), api.anecdotes.offers.key()]}
          onClose={close}
        />
      ) : null}
    </div>
  )
}

/** The server has put them in the order of the plan. */
function inOrder(
  questions: readonly Question[],
  order: (typeof questionOrders)[number],
  nameOf: (id: string) => string,
): readonly Question[] {
  const said = new Intl.Collator(language())
  if (order === 'count') return questions.toSorted((a, b) => b.count - a.count)
  if (order === 'question') return questions.toSorted((a, b) => said.compare(a.text, b.text))
  if (order === 'department')
    return questions.toSorted((a, b) => said.compare(nameOf(a.departmentId), nameOf(b.departmentId)))
  return questions
}
