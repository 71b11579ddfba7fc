import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { Badge } from '../../../ui/badge.tsx'
import { FileBadge } from '../../../ui/file-badge.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Switch } from '../../../ui/switch.tsx'
import { useChange } from '../../../ui/use-change.ts'
import { useChannelName } from '../../../ui/use-channel-name.ts'
import { useDepartmentName } from '../../../ui/use-department-name.ts'
import { useLanguageName } from '../../ticket/use-language-name.ts'
import { gatherChannels } from './gather-channels.ts'
import type { Rule } from './rules.tsx'
import { useRuleName } from './use-rule-name.ts'

type Props = {
  rule: Rule
  place: number
  last: boolean
  mayChange: boolean
  onMove: (by: -1 | 1) => void
  onEdit: () => void
  onRemove: () => void
}

/** One rule: what it asks for and where it leads; its place decides who is asked first. */
export function RuleRow({ rule, place, last, mayChange, onMove, onEdit, onRemove }: Props) {
  const { t } = useTranslation(['settings', 'words'])
  const departmentName = useDepartmentName()
  const name = useRuleName()(rule)
  const { buttons, move } = useKeptFocus(place, onMove)
  const { id, departmentId, query, channel, language, sourceId, pins } = rule
  const change = useChange(client.rules.update, { stale: [api.rules.key()], tellsFailure: true })
  return (
    <li className="flex items-start gap-3 px-3 py-3">
      <div className="flex flex-col items-center">
        {mayChange ? (
          <IconButton
            ref={buttons.up}
            icon="up"
            label={t('rules.up', { name })}
            disabled={place === 1 || rule.fromFile}
            onClick={() => move(-1)}
          />
        ) : null}
        <span aria-hidden="true" className="min-w-8 text-center text-quiet tabular-nums">
          {place}
        </span>
        {mayChange ? (
          <IconButton
            ref={buttons.down}
            icon="down"
            label={t('rules.down', { name })}
            disabled={last || rule.fromFile}
            onClick={() => move(1)}
          />
        ) : null}
      </div>
      <div className="flex min-w-0 grow flex-col gap-1.5">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h2 className="font-medium break-words">{name}</h2>
          <span className="inline-flex items-center gap-1 font-medium text-accent">
            <Icon name="arrow" />
            {t('rules.leadsTo', { department: departmentName(departmentId) })}
          </span>
          {pins === null ? null : (
            <Badge tone="soon" icon="pin">
              {t('settings:rules.pinsAs', { reason: t(`words:pinReasons.${pins}`) })}
            </Badge>
          )}
          {rule.shipped ? <Badge>{t('rules.shipped')}</Badge> : null}
          <FileBadge of={rule} />
          {rule.enabled ? null : <Badge icon="pause">{t('rules.off')}</Badge>}
        </div>
        <Conditions rule={rule} />
        {mayChange && !rule.fromFile ? (
          <Switch
            label={
              <span className="text-sm">
                {t('rules.active')}
                <span className="sr-only">: {name}</span>
              </span>
            }
            checked={change.isPending ? change.variables.enabled === true : rule.enabled}
            onChange={(event) =>
              change.mutate({
                id,
                departmentId,
                name: rule.name,
                query,
                channel,
                language,
                sourceId,
                priority: rule.priority,
                pins,
                enabled: event.target.checked,
              })
            }
          />
        ) : null}
      </div>
      {mayChange && !rule.fromFile ? (
        <div className="flex max-sm:flex-col">
          <IconButton icon="edit" label={t('forms.editOf', { name })} onClick={onEdit} />
          <IconButton icon="erase" label={t('forms.removeOf', { name })} onClick={onRemove} />
        </div>
      ) : null}
    </li>
  )
}

function Conditions({ rule: { query, channel, language, sourceId } }: { rule: Rule }) {
  const { t } = useTranslation('settings')
  const channelName = useChannelName()
  const languageName = useLanguageName()
  const sources = useQuery({ ...api.sources.list.queryOptions(), enabled: sourceId !== null }).data
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-sm">
      {channel === null ? null : (
        <>
          <dt className="text-quiet">{t('rules.channel')}</dt>
          <dd>
            {gatherChannels(channel.split(','), channelName)
              .map(({ name }) => name)
              .join(', ')}
          </dd>
        </>
      )}
      {language === null ? null : (
        <>
          <dt className="text-quiet">{t('rules.language')}</dt>
          <dd>{languageName(language)}</dd>
        </>
      )}
      {sourceId === null ? null : (
        <>
          <dt className="text-quiet">{t('rules.source')}</dt>
          <dd>{sources?.find(({ id }) => id === sourceId)?.name ?? `#${sourceId}`}</dd>
        </>
      )}
      {query === null ? null : (
        <>
          <dt className="text-quiet">{t('rules.text')}</dt>
          <dd className="line-clamp-3 font-mono break-words" title={query}>
            {query}
          </dd>
        </>
      )}
    </dl>
  )
}

/** A row that moves in the page loses the focus; the button that was pressed, or its twin at the end, takes it back. */
function useKeptFocus(place: number, onMove: (by: -1 | 1) => void) {
  const up = useRef<HTMLButtonElement>(null)
  const down = useRef<HTMLButtonElement>(null)
  const pressed = useRef<-1 | 1 | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of place moves the row
  useEffect(() => {
    if (pressed.current === null) return
    const [wanted, twin] = pressed.current === -1 ? [up.current, down.current] : [down.current, up.current]
    pressed.current = null
    if (wanted?.disabled) twin?.focus()
    else wanted?.focus()
  }, [place])
  return {
    buttons: { up, down },
    move: (by: -1 | 1) => {
      pressed.current = by
      onMove(by)
    },
  }
}
