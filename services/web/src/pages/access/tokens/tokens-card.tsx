import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { RemoveDialog } from '../../../ui/remove-dialog.tsx'
import { TokenDialog } from './token-dialog.tsx'
import { type Token, TokenList } from './token-list.tsx'

/** The own keys by which programs ask the API. */
export function TokensCard() {
  const { t } = useTranslation('access')
  const tokens = useQuery(api.ownTokens.list.queryOptions())
  const [making, setMaking] = useState(false)
  const [removing, setRemoving] = useState<Token | null>(null)
  const stale = [api.ownTokens.key()]
  return (
    <Card title={t('tokens.title')}>
      <div className="flex flex-col items-start gap-3 p-4">
        <p className="max-w-prose text-quiet">{t('tokens.text')}</p>
        <ErrorNote error={tokens.error} onRetry={() => void tokens.refetch()} />
        <TokenList label={t('tokens.title')} tokens={tokens.data ?? []} onRemove={setRemoving} />
        <Button icon="plus" onClick={() => setMaking(true)}>
          {t('tokens.add')}
        </Button>
      </div>
      {making ? (
        <TokenDialog
          title={t('tokens.addTitle')}
          create={(draft) => client.ownTokens.create(draft)}
          stale={stale}
          onClose={() => setMaking(false)}
        />
      ) : null}
      {removing === null ? null : (
        <RemoveDialog
          title={t('tokens.removeTitle')}
          text={t('tokens.removeText', { name: removing.name })}
          act={() => client.ownTokens.remove({ id: removing.id })}
          stale={stale}
          onClose={() => setRemoving(null)}
        />
      )}
    </Card>
  )
}
