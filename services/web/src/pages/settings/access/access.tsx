import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { RemoveDialog } from '../../../ui/remove-dialog.tsx'
import { Switch } from '../../../ui/switch.tsx'
import { useChange } from '../../../ui/use-change.ts'
import { TokenDialog } from '../../access/tokens/token-dialog.tsx'
import { type Token, TokenList } from '../../access/tokens/token-list.tsx'

/** What is demanded of how people come in, and the keys of services. */
export function Access() {
  const { t } = useTranslation('access')
  const policy = useQuery(api.accessPolicy.get.queryOptions())
  const tokens = useQuery(api.serviceTokens.list.queryOptions())
  const [making, setMaking] = useState(false)
  const [removing, setRemoving] = useState<Token | null>(null)
  const stale = [api.serviceTokens.key()]
  const demand = useChange(
    (demanded: boolean) => client.accessPolicy.update({ administratorsNeedSecondFactor: demanded }),
    {
      stale: [api.accessPolicy.key(), api.session.me.key()],
      tellsFailure: true,
    },
  )
  const takeOver = useChange(client.serviceTokens.takeOver, { said: t('tokens.takenOver'), stale, tellsFailure: true })
  return (
    <div className="flex max-w-3xl flex-col gap-4">
      <ErrorNote error={policy.error ?? tokens.error} />
      <Card title={t('policy.title')}>
        <div className="flex flex-col items-start gap-2 p-4">
          <Switch
            label={t('policy.administratorsNeedSecondFactor')}
            checked={policy.data?.administratorsNeedSecondFactor ?? false}
            disabled={policy.data === undefined || demand.isPending}
            onChange={(event) => demand.mutate(event.target.checked)}
          />
          <p className="max-w-prose text-quiet">{t('policy.text')}</p>
        </div>
      </Card>
      <Card title={t('tokens.services')}>
        <div className="flex flex-col items-start gap-3 p-4">
          <p className="max-w-prose text-quiet">{t('tokens.servicesText')}</p>
          <TokenList
            label={t('tokens.services')}
            tokens={tokens.data ?? []}
            onRemove={setRemoving}
            onTakeOver={({ id }) => takeOver.mutate({ id })}
          />
          <Button icon="plus" onClick={() => setMaking(true)}>
            {t('tokens.addService')}
          </Button>
        </div>
      </Card>
      {making ? (
        <TokenDialog
          title={t('tokens.addServiceTitle')}
          create={(draft) => client.serviceTokens.create(draft)}
          stale={stale}
          onClose={() => setMaking(false)}
        />
      ) : null}
      {removing === null ? null : (
        <RemoveDialog
          title={t('tokens.removeTitle')}
          text={t('tokens.removeText', { name: removing.name })}
          act={() => client.serviceTokens.remove({ id: removing.id })}
          stale={stale}
          onClose={() => setRemoving(null)}
        />
      )}
    </div>
  )
}
