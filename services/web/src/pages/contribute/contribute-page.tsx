import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../api/session.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { type ContributeSearch, type Gift, gifts } from './contribute-search.ts'
import { MentionForm } from './mention-form.tsx'
import { OwnStories } from './own-stories.tsx'
import { OwnSubmissions } from './own-submissions.tsx'
import { QuestionForm } from './question-form.tsx'
import { QuickWays } from './quick-ways.tsx'
import { StoryForm } from './story-form.tsx'

const icons: Record<Gift, IconName> = { mention: 'heard', question: 'question', story: 'note' }

/** What anybody in the company can give, and what became of it; the first page of whoever does nothing else here. */
export function ContributePage() {
  const { t } = useTranslation('contribute')
  const name = useMe()?.name ?? ''
  const navigate = useNavigate()
  // The first page shows it, too, where the address says nothing of it.
  const sent: ContributeSearch = useSearch({ strict: false })
  const chosen = gifts.find((gift) => gift === sent.what)
  const done = () => void navigate({ to: '/contribute', search: {}, replace: true })
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-5 p-4">
      <PageHeader title={t('title', { name })} />
      <nav aria-label={t('choices')}>
        <ul className="grid gap-3 sm:grid-cols-3">
          {gifts.map((gift) => (
            <li key={gift}>
              <Link
                to="/contribute"
                search={{ what: gift }}
                aria-current={gift === chosen ? 'true' : undefined}
                className="flex h-full min-h-16 items-center gap-3 rounded-lg border border-edge bg-surface p-4 hover:bg-accent-soft aria-[current]:border-accent aria-[current]:bg-accent-soft sm:flex-col sm:items-start"
              >
                <Icon name={icons[gift]} className="size-6 shrink-0 text-accent" />
                <span className="flex flex-col">
                  <span className="font-semibold">{t(`gifts.${gift}`)}</span>
                  <span className={classNames('text-sm text-quiet', chosen !== undefined && 'max-sm:hidden')}>
                    {t(`giftsWhat.${gift}`)}
                  </span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {chosen === 'mention' ? <MentionForm key={JSON.stringify(sent)} sent={sent} onDone={done} /> : null}
      {chosen === 'question' ? <QuestionForm onDone={done} /> : null}
      {chosen === 'story' ? <StoryForm onDone={done} /> : null}
      <p>
        <Link to="/content" className="inline-flex min-h-6 items-center text-accent underline">
          {t('toPlan')}
        </Link>
      </p>
      <OwnSubmissions />
      <OwnStories />
      <QuickWays />
    </div>
  )
}
