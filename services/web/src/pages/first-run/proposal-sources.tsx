import { useTranslation } from 'react-i18next'
import { Badge } from '../../ui/badge.tsx'
import { Card } from '../../ui/card.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { SourceChoice } from './proposal.ts'

type Props = {
  sources: readonly SourceChoice[]
  /** Whether a pasted alert will bring what strangers say. */
  alerted: boolean
  onChange: (sources: SourceChoice[]) => void
}

/** Where Echolot proposes to listen, and whether each address answered when it was asked. */
export function ProposalSources({ sources, alerted, onChange }: Props) {
  const { t } = useTranslation('firstRun')
  const change = (source: SourceChoice, part: Partial<SourceChoice>) =>
    onChange(sources.map((old) => (old === source ? { ...old, ...part } : old)))
  const heard = ({ verified, items, comments }: SourceChoice) => {
    if (!verified) return t('proposal.unverified')
    const posts = (items ?? 0) - (comments ?? 0)
    return [
      t('proposal.verified'),
      ...(posts > 0 ? [t('proposal.posts', { count: posts })] : []),
      ...(comments ? [t('proposal.comments', { count: comments })] : []),
    ].join(', ')
  }
  const deaf = !alerted && !sources.some(({ chosen, kind }) => chosen && (kind === 'news_search' || kind === 'hashtag'))
  return (
    <Card title={t('proposal.sources')}>
      <div className="flex flex-col gap-3 p-4">
        <p className="text-sm text-quiet">
          {sources.length === 0 ? t('proposal.sourcesNone') : t('proposal.sourcesHint')}
        </p>
        <ul className="flex flex-col gap-3">
          {sources.map((source) => (
            <li key={`${source.kind} ${source.url}`} className="flex flex-col gap-2">
              <Checkbox
                checked={source.chosen}
                onChange={(event) => change(source, { chosen: event.target.checked })}
                label={
                  <span className="flex flex-wrap items-center gap-x-2">
                    <span className="font-medium">{source.name}</span>
                    <span className="text-quiet">{t(`proposal.kinds.${source.kind}`)}</span>
                    <Badge tone={source.verified ? 'good' : 'plain'} icon={source.verified ? 'check' : 'clock'}>
                      {heard(source)}
                    </Badge>
                  </span>
                }
                hint={<span className="break-all">{source.url}</span>}
              />
              {source.kind === 'wordpress' && source.chosen ? (
                <TextField
                  label={t('proposal.ownUsers')}
                  hint={t('proposal.ownUsersHint')}
                  optional
                  className="ml-6"
                  value={source.ownUsers}
                  onChange={(ownUsers) => change(source, { ownUsers })}
                />
              ) : null}
            </li>
          ))}
        </ul>
        {deaf ? <p className="text-soon">{t('proposal.onlyOwn')}</p> : null}
      </div>
    </Card>
  )
}
