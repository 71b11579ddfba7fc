import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Field } from '../../ui/field.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { WhyAnswer } from './why-answer.tsx'

/** Why something became a mention or did not: an address or a text, and what every step makes of it. */
export function WhyPage() {
  const { t } = useTranslation('why')
  const navigate = useNavigate()
  const mayAsk = useMay('read_tickets')
  const { about = '' } = useSearch({ from: '/inside/why' })
  const [typed, setTyped] = useState(about)
  const [asked, setAsked] = useState(about)
  const [missing, setMissing] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus({ preventScroll: true }), [])
  const answer = useQuery({
    ...api.why.ask.queryOptions({ input: { about: asked } }),
    enabled: mayAsk && asked !== '',
    staleTime: 0,
    retry: false,
  })
  const ask = () => {
    const wanted = typed.trim()
    setMissing(wanted === '')
    if (wanted === '') return field.current?.focus()
    if (wanted === asked) return void answer.refetch()
    setAsked(wanted)
    // An address can be told on and come back to; a text would be too long for one.
    const short = /^https?:\/\/\S{1,1500}$/i.test(wanted)
    void navigate({ to: '/why', search: short ? { about: wanted } : {}, replace: true })
  }
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col gap-4 p-4">
      <PageHeader title={t('title')} />
      {mayAsk ? (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            ask()
          }}
          className="flex flex-col items-start gap-3"
        >
          <Field
            label={t('about')}
            hint={t('aboutHint')}
            error={missing && typed.trim() === '' ? t('missing') : null}
            className="w-full"
          >
            {(control) => (
              <Textarea
                {...control}
                ref={field}
                rows={4}
                maxLength={100_000}
                value={typed}
                onChange={({ target }) => setTyped(target.value)}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter') return
                  const address = /^\s*https?:\/\/\S+\s*$/i.test(typed)
                  if (!address && !event.ctrlKey && !event.metaKey) return
                  event.preventDefault()
                  ask()
                }}
              />
            )}
          </Field>
          <Button look="primary" icon="search" type="submit" busy={answer.isFetching}>
            {t('ask')}
          </Button>
        </form>
      ) : (
        <EmptyState icon="question" title={t('mayNot')} />
      )}
      <ErrorNote error={answer.error} onRetry={() => void answer.refetch()} />
      {answer.data !== undefined && asked !== '' ? (
        <WhyAnswer answer={answer.data} />
      ) : answer.isLoading ? (
        <Skeleton lines={10} className="p-0" />
      ) : null}
    </div>
  )
}
