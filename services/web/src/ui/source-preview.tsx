import type { preview as shape } from '@echolot/contract'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { Badge } from './badge.tsx'
import { ErrorNote } from './error-note.tsx'
import { ExternalLink } from './external-link.tsx'
import { Icon } from './icon.tsx'
import { Instant } from './instant.tsx'
import { ToldProblem } from './told-problem.tsx'

type Preview = z.infer<typeof shape>
type Props = { preview: Preview | undefined; error: unknown }

/** What an address said when it was tested: how much, some of it as examples, and what is wrong with it. */
export function SourcePreview({ preview, error }: Props) {
  const { t } = useTranslation('settings')
  const box = useRef<HTMLDivElement>(null)
  // It may come below the fold of its dialog. At once and not smoothly: nothing moves that somebody asked to stand still.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer comes into view, once
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [preview, error])
  return (
    <div ref={box} role="status" className="flex scroll-my-4 flex-col gap-2 empty:hidden">
      <ErrorNote error={error} />
      {preview === undefined ? null : preview.outcome === 'failed' ? (
        <p
          ref={focus}
          role="alert"
          tabIndex={-1}
          className="flex items-start gap-2 rounded-md bg-late-soft px-3 py-2 text-late"
        >
          <Icon name="late" className="mt-0.5 size-4" />
          <span>
            {t('preview.failed')}{' '}
            {preview.problem === null ? null : <ToldProblem code={preview.problemCode} text={preview.problem} />}
          </span>
        </p>
      ) : (
        <Answer preview={preview} />
      )}
    </div>
  )
}

/** Who reads with their ears is taken to the warning. */
function focus(warning: HTMLElement | null) {
  warning?.focus()
}

function Answer({ preview }: { preview: Preview }) {
  const { t } = useTranslation('settings')
  return (
    <div className="flex flex-col gap-2 rounded-md border border-line p-3">
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone="good" icon="check">
          {t('preview.ok')}
        </Badge>
        {preview.title === null ? null : <strong className="font-semibold">{preview.title}</strong>}
        <span className="text-quiet">
          {t('preview.items', { count: preview.total })}, {t('preview.mentions', { count: preview.mentions })}
        </span>
      </p>
      {preview.answeredFrom === null ? null : (
        <p className="wrap-anywhere text-quiet">{t('preview.answeredFrom', { url: preview.answeredFrom })}</p>
      )}
      {preview.problem === null ? null : (
        <p className="text-soon">
          <ToldProblem code={preview.problemCode} text={preview.problem} />
        </p>
      )}
      {preview.problems.length === 0 ? null : (
        <ul className="flex flex-col gap-1">
          {preview.problems.map((problem) => (
            <li key={`${problem.code} ${problem.message}`} className="flex items-start gap-2 text-soon">
              <Icon name="info" className="mt-0.5 size-4" />
              <ToldProblem code={problem.code} text={problem.message} />
            </li>
          ))}
        </ul>
      )}
      {preview.items.length === 0 ? <p className="text-quiet">{t('preview.empty')}</p> : null}
      {preview.total > preview.items.length ? (
        <p className="text-sm text-quiet">{t('preview.examples', { count: preview.items.length })}</p>
      ) : null}
      <ul className="flex flex-col divide-y divide-line">
        {preview.items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: items of a test have no ids and never move
          <li key={index} className="flex flex-col gap-0.5 py-2">
            <span className="flex flex-wrap items-center gap-x-2">
              {item.url === null ? (
                <span className="font-medium">{item.title ?? t('preview.untitled')}</span>
              ) : (
                <ExternalLink href={item.url}>{item.title ?? t('preview.untitled')}</ExternalLink>
              )}
              {item.mention ? <Badge tone="accent">{t('preview.mention')}</Badge> : null}
            </span>
            <span className="text-sm text-quiet">
              {item.author === null ? null : <>{item.author} · </>}
              {item.publishedAt === null ? t('preview.undated') : <Instant at={item.publishedAt} />}
            </span>
            {item.text === null ? null : <span className="line-clamp-2">{item.text}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
