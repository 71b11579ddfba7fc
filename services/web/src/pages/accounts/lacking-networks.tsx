import type { LackingNetwork } from '@echolot/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Table, Td, Th } from '../../ui/table.tsx'
import { PublicationRows, pageOfRows } from '../missed/publication-rows.tsx'
import { useNumbers } from '../reports/use-numbers.ts'

type Kind = 'standing' | 'linking'
type Shown = { network: LackingNetwork; kind: Kind }
type Props = {
  /** Missing for whoever may not change the register. */
  onAdd?: (channel: string) => void
}

/** Networks on which people speak of the company while the register has no account there. */
export function LackingNetworks({ onAdd }: Props) {
  const { t } = useTranslation('accounts')
  const { data, error, isPending, refetch } = useQuery(api.accounts.lacking.queryOptions())
  const [shown, setShown] = useState<Shown | null>(null)
  return (
    <Card title={t('lacking.title')}>
      <div className="flex flex-col gap-3 p-4">
        <ErrorNote error={error} onRetry={() => void refetch()} />
        {data === undefined ? (
          isPending ? (
            <Skeleton lines={3} />
          ) : null
        ) : data.networks.length === 0 ? (
          <p className="max-w-prose text-quiet">{t('lacking.none')}</p>
        ) : (
          <>
            <p className="max-w-prose">{t('lacking.text')}</p>
            <Table caption={t('lacking.title')}>
              <thead>
                <tr>
                  <Th>{t('lacking.network')}</Th>
                  <Th className="text-right">{t('lacking.standing')}</Th>
                  <Th className="text-right">{t('lacking.linking')}</Th>
                  {onAdd === undefined ? null : (
                    <Th>
                      <span className="sr-only">{t('lacking.add')}</span>
                    </Th>
                  )}
                </tr>
              </thead>
              <tbody>
                {data.networks.map((network) => (
                  <tr key={network.network}>
                    <Th scope="row" className="!text-ink">
                      {network.name}
                    </Th>
                    {(['standing', 'linking'] as const).map((kind) => (
                      <Td key={kind} className="text-right tabular-nums">
                        <Count network={network} kind={kind} shown={shown} onShow={setShown} />
                      </Td>
                    ))}
                    {onAdd === undefined ? null : (
                      <Td className="text-right">
                        <Button
                          size="small"
                          aria-label={t('lacking.addOn', { network: network.name })}
                          onClick={() => onAdd(network.name)}
                        >
                          {t('lacking.add')}
                        </Button>
                      </Td>
                    )}
                  </tr>
                ))}
              </tbody>
            </Table>
          </>
        )}
        {shown === null ? null : (
          <Rows
            key={`${shown.network.network} ${shown.kind}`}
            network={shown.network}
            kind={shown.kind}
            onClose={() => setShown(null)}
          />
        )}
        <p className="max-w-prose text-sm text-quiet">{t('lacking.how')}</p>
      </div>
    </Card>
  )
}

type CountProps = Shown & { shown: Shown | null; onShow: (shown: Shown) => void }

/** A number that leads to the mentions behind it. */
function Count({ network, kind, shown, onShow }: CountProps) {
  const { t } = useTranslation('accounts')
  const { count } = useNumbers()
  const told = count(network[kind])
  if (network[kind] === 0) return told
  return (
    <button
      type="button"
      aria-label={t('lacking.show', {
        told: t(`lacking.rowsOf.${kind}`, { network: network.name }),
        count: network[kind],
      })}
      aria-current={shown?.network.network === network.network && shown.kind === kind ? 'true' : undefined}
      onClick={() => onShow({ network, kind })}
      className="inline-flex min-h-6 min-w-6 cursor-pointer items-center justify-end text-ink underline decoration-edge decoration-1 underline-offset-4 hover:text-accent hover:decoration-accent"
    >
      {told}
    </button>
  )
}

function Rows({ network, kind, onClose }: Shown & { onClose: () => void }) {
  const { t } = useTranslation('accounts')
  const [offset, setOffset] = useState(0)
  const rows = useQuery({
    ...api.accounts.lackingRows.queryOptions({
      input: { network: network.network, kind, ...pageOfRows(offset) },
    }),
    placeholderData: keepPreviousData,
  })
  const title = t(`lacking.rowsOf.${kind}`, { network: network.name })
  return <PublicationRows title={title} rows={rows} offset={offset} onTurn={setOffset} onClose={onClose} />
}
