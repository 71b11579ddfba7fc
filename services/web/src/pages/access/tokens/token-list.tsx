import { useTranslation } from 'react-i18next'
import type { client } from '../../../api/client.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Instant } from '../../../ui/instant.tsx'
import { useDayName } from '../../reports/use-day-name.ts'

export type Token = Awaited<ReturnType<typeof client.ownTokens.list>>[number]

type Props = {
  label: string
  tokens: readonly Token[]
  onRemove: (token: Token) => void
  /** For keys of services: whose it is, and a way to make it one's own. */
  onTakeOver?: (token: Token) => void
}

/** Keys with what each may do, when it was last used and when it ends. */
export function TokenList({ label, tokens, onRemove, onTakeOver }: Props) {
  const { t } = useTranslation('access')
  const day = useDayName()
  if (tokens.length === 0) return null
  return (
    <ul aria-label={label} className="w-full">
      {tokens.map((token) => (
        <li
          key={token.id}
          className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1 border-t border-line py-2 first:border-0"
        >
          <div className="min-w-0">
            <span className="font-medium break-words">{token.name}</span>{' '}
            {token.state === 'active' ? null : <Badge tone="soon">{t(`tokens.states.${token.state}`)}</Badge>}
            <p className="text-sm text-quiet">
              {token.scopes.map((scope) => t(`tokens.scopes.${scope}`)).join(', ') || t('tokens.onlyBasics')}
              {token.readsOnly ? `; ${t('tokens.readsOnlyShort')}` : null}
            </p>
            {token.withoutEffect.length === 0 ? null : (
              <p className="text-sm text-soon">
                {t('tokens.withoutEffect', {
                  scopes: token.withoutEffect.map((scope) => t(`tokens.scopes.${scope}`)).join(', '),
                })}
              </p>
            )}
            <p className="text-sm text-quiet">
              {onTakeOver === undefined ? null : `${t('tokens.actsFor', { name: token.owner.name })}; `}
              {token.lastUsedOn === null ? t('tokens.unused') : t('tokens.lastUsed', { day: day(token.lastUsedOn) })}
              {'; '}
              {token.expiresAt === null ? (
                t('tokens.forEver')
              ) : (
                <>
                  {t('tokens.until')} <Instant at={token.expiresAt} shape="day" />
                </>
              )}
            </p>
          </div>
          <div className="flex items-center gap-1">
            {onTakeOver !== undefined && token.state === 'owner_disabled' ? (
              <Button size="small" onClick={() => onTakeOver(token)}>
                {t('tokens.takeOver')}
              </Button>
            ) : null}
            <IconButton
              icon="erase"
              label={t('tokens.removeOf', { name: token.name })}
              onClick={() => onRemove(token)}
            />
          </div>
        </li>
      ))}
    </ul>
  )
}
