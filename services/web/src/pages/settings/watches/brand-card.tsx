import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../../ui/badge.tsx'
import { buttonClass } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { FileBadge } from '../../../ui/file-badge.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import type { Brand, Open, Watch } from './watches.tsx'

type Props = { brand: Brand; watches: readonly Watch[]; mayChange: boolean; onOpen: (open: Open) => void }

/** A brand with the watches that look for it. */
export function BrandCard({ brand, watches, mayChange, onOpen }: Props) {
  const { t } = useTranslation('settings')
  return (
    <Card
      title={
        <span className="flex flex-wrap items-center gap-2">
          {brand.name} <Badge>{t(`watches.kinds.${brand.kind}`)}</Badge>
          <FileBadge of={brand} />
        </span>
      }
      aside={
        mayChange ? (
          <span className="flex items-center gap-1">
            <Link
              to="/settings/watches/$watch"
              params={{ watch: 'new' }}
              search={{ brand: brand.id }}
              aria-label={t('watches.addWatchTo', { name: brand.name })}
              className={buttonClass('plain', 'small')}
            >
              <Icon name="plus" />
              {t('watches.addWatch')}
            </Link>
            {brand.fromFile ? null : (
              <>
                <IconButton
                  icon="edit"
                  label={t('forms.editOf', { name: brand.name })}
                  onClick={() => onOpen({ what: 'edit brand', brand })}
                />
                <IconButton
                  icon="erase"
                  label={t('forms.removeOf', { name: brand.name })}
                  onClick={() => onOpen({ what: 'remove brand', brand })}
                />
              </>
            )}
          </span>
        ) : null
      }
    >
      {watches.length === 0 ? <p className="px-4 py-3 text-soon">{t('watches.noWatches')}</p> : null}
      <ul className="divide-y divide-line empty:hidden">
        {watches.map((watch) => (
          <li key={watch.id} className="flex items-start gap-3 px-4 py-3">
            <div className="flex min-w-0 grow flex-col gap-1">
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <h3 className="font-medium">
                  <Link
                    to="/settings/watches/$watch"
                    params={{ watch: String(watch.id) }}
                    className="inline-flex min-h-6 items-center underline underline-offset-2 hover:text-accent"
                  >
                    {watch.name}
                  </Link>
                </h3>
                {watch.enabled ? null : <Badge icon="pause">{t('watches.off')}</Badge>}
                <FileBadge of={watch} />
                <span className="text-sm text-quiet">
                  {t('watches.mentions', { count: watch.mentions30Days })} ·{' '}
                  {t('watches.version', { number: watch.version })}
                  {watch.hidden30Days === 0 ? null : ` · ${t('watches.hidden', { count: watch.hidden30Days })}`}
                </span>
              </div>
              <code className="rounded bg-sunken px-2 py-1 font-mono text-sm break-words whitespace-pre-wrap">
                {watch.query}
              </code>
            </div>
            {mayChange && !watch.fromFile ? (
              <IconButton
                icon="erase"
                label={t('forms.removeOf', { name: watch.name })}
                onClick={() => onOpen({ what: 'remove watch', watch })}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}
