import type { Source } from '@echolot/contract'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../../time/use-now.ts'
import { AskedCard } from '../../../ui/asked-card.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { Fact, Facts } from '../../../ui/facts.tsx'
import { FileBadge } from '../../../ui/file-badge.tsx'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { useChannelName } from '../../../ui/use-channel-name.ts'
import { useConnectorName } from '../../../ui/use-connectors.ts'
import { RearviewOffer } from '../../rearview/rearview-offer.tsx'
import { SourceActions } from './source-actions.tsx'
import { SourceHealth, SourceProblem } from './source-health.tsx'
import { SourceHistory } from './source-history.tsx'
import { SourceMoved } from './source-moved.tsx'
import { SourcePush } from './source-push.tsx'
import { SourceWarning } from './source-warning.tsx'
import { useInterval } from './use-interval.ts'

type Props = {
  source: Source
  asked: boolean
  mayChange: boolean
  onOpen: (what: 'edit' | 'remove' | 'test' | 'hook') => void
}

/** One source: how it is, when it is asked, what it brought. */
export function SourceCard({ source, asked, mayChange, onOpen }: Props) {
  const { t } = useTranslation('settings')
  const connectorName = useConnectorName()
  const channelName = useChannelName()
  const tellInterval = useInterval()
  return (
    <AskedCard asked={asked}>
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <div className="flex min-w-0 grow basis-64 flex-col gap-1">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h2 className="font-semibold">{source.name}</h2>
            <SourceHealth source={source} />
            <FileBadge of={source} />
          </div>
          <p className="text-sm break-all text-quiet">{source.url}</p>
        </div>
        <SourceActions source={source} mayChange={mayChange} onOpen={onOpen} />
      </div>
      <SourceProblem source={source} />
      <SourceWarning source={source} mayChange={mayChange} />
      <SourceMoved source={source} />
      <RearviewOffer source={source} />
      <p className="mt-2 flex flex-wrap gap-2">
        {[...new Set([channelName(source.channel), connectorName(source.connector)])].map((name) => (
          <Badge key={name}>{name}</Badge>
        ))}
        <Badge>{t(`sources.purposes.${source.purpose}`)}</Badge>
        {source.labels.map((label) => (
          <Badge key={label} tone="accent">
            {label}
          </Badge>
        ))}
      </p>
      <Facts>
        {source.asked ? (
          <>
            <Fact name={t('sources.checked')}>
              {source.lastPolledAt === null ? t('sources.never') : <RelativeTime at={source.lastPolledAt} />}
            </Fact>
            <Fact name={t('sources.next')}>
              <NextPoll at={source.nextPollAt} />
              <span className="block text-sm text-quiet">
                {source.intervalSeconds === null
                  ? t('sources.automaticNow', { interval: tellInterval(source.presentIntervalSeconds) })
                  : `${t('sources.interval')} ${tellInterval(source.intervalSeconds)}`}
              </span>
              <WhyThen source={source} />
            </Fact>
          </>
        ) : (
          <HookFact source={source} />
        )}
        <Fact name={t('sources.lastItem')}>
          {source.lastItemAt === null ? '–' : <RelativeTime at={source.lastItemAt} />}
        </Fact>
        <Fact name={t('sources.totals')}>
          <span className="tabular-nums">
            {t('sources.items', { count: source.itemsTotal })}, {t('sources.mentions', { count: source.mentionsTotal })}
          </span>
          {source.historyTotal === 0 ? null : (
            <span className="block text-sm text-quiet">
              {t('sources.history.kept', { count: source.historyTotal })}
            </span>
          )}
        </Fact>
      </Facts>
      <SourceCosts costs={source.costs} />
      <SourceHistory source={source} open={asked} />
      <SourcePush source={source} />
    </AskedCard>
  )
}

/** What reading it costs, and what it will by the end of the month. */
function SourceCosts({ costs }: Pick<Source, 'costs'>) {
  const { t, i18n } = useTranslation('settings')
  if (costs === null) return null
  const dollars = (cents: number) =>
    new Intl.NumberFormat(i18n.language, { style: 'currency', currency: 'USD' }).format(cents / 100)
  const told = { spent: dollars(costs.monthCents), forecast: dollars(costs.forecastCents) }
  return (
    <p className="mt-2 text-sm text-quiet tabular-nums">
      {t('terms.paid')}: {t('terms.today', { cents: costs.todayCents })}; {t('terms.forecast', told)}
    </p>
  )
}

/** When somebody last delivered something, and whether something was refused. */
function HookFact({ source: { hook } }: { source: Source }) {
  const { t } = useTranslation('settings')
  return (
    <Fact name={t('hook.lastAt')}>
      {hook === null || hook.lastAt === null ? t('hook.never') : <RelativeTime at={hook.lastAt} />}
      {hook === null || hook.refused === 0 ? null : (
        <span className="block text-sm text-quiet">{t('hook.refusedOf', { count: hook.refused })}</span>
      )}
    </Fact>
  )
}

/** What keeps a source from being asked at its own interval. */
function WhyThen({ source: { state, pollReason, hostCrowded } }: { source: Source }) {
  const { t } = useTranslation('settings')
  const usual = pollReason === null || pollReason === 'starting' || pollReason === 'rhythm' || pollReason === 'fixed'
  return (
    <>
      {state !== 'active' || usual ? null : (
        <span className="block text-sm text-quiet">{t(`sources.because.${pollReason}`)}</span>
      )}
      {hostCrowded ? <span className="block text-sm text-quiet">{t('sources.crowded')}</span> : null}
    </>
  )
}

function NextPoll({ at }: { at: string | null }) {
  const { t } = useTranslation('settings')
  const now = useNow()
  if (at === null) return t('sources.notPlanned')
  return Date.parse(at) - now < 10_000 ? t('sources.soon') : <RelativeTime at={at} />
}
