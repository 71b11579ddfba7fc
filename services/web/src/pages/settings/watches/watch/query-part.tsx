import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../../ui/card.tsx'
import { ErrorNote } from '../../../../ui/error-note.tsx'
import { Tabs } from '../../../../ui/tabs.tsx'
import { QueryHelp } from '../../query/query-help.tsx'
import { applied, QueryProblems } from '../../query/query-problems.tsx'
import { QueryReading } from '../../query/query-reading.tsx'
import { QueryText, type QueryTextHandle } from '../../query/query-text.tsx'
import type { Tried } from '../../query/use-tried.ts'
import { MakeExample } from './make-example.tsx'
import { SimpleForm } from './simple-form.tsx'
import { useExampleOf } from './use-example-of.ts'
import type { WatchDraft } from './use-watch-draft.ts'
import { WatchFields } from './watch-fields.tsx'

type Props = {
  draft: WatchDraft
  brandName: string
  tried: Tried
  errorAt: (path: string) => string | null
  disabled: boolean
  set: (change: Partial<WatchDraft>) => void
  onWriting: (writing: boolean) => void
  onSubmit: () => void
}

/** What a watch looks for, as a simple form or in the language of watches, and beside it what that finds. */
export function QueryPart({ draft, brandName, tried, errorAt, disabled, set, onWriting, onSubmit }: Props) {
  const { t } = useTranslation('settings')
  const text = useRef<QueryTextHandle>(null)
  const exampleOf = useExampleOf(draft, set)
  const { answer, current } = tried
  const show = (start: number, end: number) => {
    if (draft.mode === 'language') return text.current?.show(start, end)
    set({ mode: 'language' })
    // In the next frame the text is there to be marked.
    requestAnimationFrame(() => requestAnimationFrame(() => text.current?.show(start, end)))
  }
  const problems = answer?.problems ?? []
  const wrong = problems.some(({ severity }) => severity === 'error')
  const shownProblems = draft.mode === 'language' || problems.length > 0
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Card title={t('watch.looksFor')}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            onSubmit()
          }}
          className="flex flex-col gap-4 p-4"
        >
          <WatchFields draft={draft} errorAt={errorAt} disabled={disabled} set={set} />
          <Tabs
            label={t('watch.modes')}
            value={draft.mode}
            onChoose={(mode) => set({ mode })}
            tabs={[
              {
                value: 'simple',
                label: t('watch.modeSimple'),
                panel: (
                  <SimpleForm
                    draft={draft}
                    brandName={brandName}
                    tried={tried}
                    error={errorAt('query')}
                    disabled={disabled}
                    set={set}
                    onWriting={onWriting}
                  />
                ),
              },
              {
                value: 'language',
                label: t('watch.modeLanguage'),
                panel: (
                  <div className="flex flex-col gap-3">
                    <QueryText
                      ref={text}
                      label={t('watches.query')}
                      query={draft.query}
                      error={errorAt('query')}
                      disabled={disabled}
                      rows={6}
                      onChange={(query) => set({ query })}
                    />
                    <QueryHelp />
                    <Link
                      to="/settings/watches/macros"
                      className="self-start underline underline-offset-2 hover:text-accent"
                    >
                      {t('watch.toMacros')}
                    </Link>
                  </div>
                ),
              },
            ]}
          />
        </form>
      </Card>
      <Card title={t('watch.finds')}>
        <div aria-busy={!current} className="flex min-h-64 flex-col gap-3 p-4">
          <div role="status" aria-label={t('queryLanguage.label')} className="flex flex-col gap-3 empty:hidden">
            {answer === null ? (
              <p className="text-quiet">
                {draft.query.trim() === ''
                  ? t('watch.nothingYet')
                  : tried.error === null
                    ? t('queryLanguage.trying')
                    : ''}
              </p>
            ) : shownProblems ? (
              <QueryProblems
                query={tried.of}
                problems={problems}
                onShow={show}
                onFix={current && !disabled ? (fix) => set({ query: applied(draft.query, fix) }) : undefined}
              />
            ) : null}
          </div>
          <ErrorNote error={tried.error} onRetry={tried.retry} />
          {answer === null || wrong ? null : (
            <QueryReading
              query={tried.of}
              answer={answer}
              roomy
              onShow={show}
              {...(disabled
                ? {}
                : { withItem: (item) => <MakeExample item={item} draft={draft} exampleOf={exampleOf} /> })}
            />
          )}
        </div>
      </Card>
    </div>
  )
}
