import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api/client.ts'
import { useMay } from '../../../api/session.ts'
import { buttonClass } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'

/** What stands beside the watches: the macros for whoever writes them, and the rest for those who work with what they find. */
export function WatchTools() {
  const { t } = useTranslation('settings')
  const mayWork = useMay('read_tickets')
  const waiting = useQuery({ ...api.hidden.tray.queryOptions(), enabled: mayWork }).data?.rows.length ?? 0
  return (
    <nav aria-label={t('watches.tools')} className="flex flex-wrap gap-2">
      <Link to="/settings/watches/macros" className={buttonClass('plain')}>
        <Icon name="note" />
        {t('macros.title')}
      </Link>
      {mayWork ? (
        <>
          <Link to="/why" className={buttonClass('plain')}>
            <Icon name="question" />
            {t('watches.why')}
          </Link>
          <Link to="/settings/watches/tray" className={buttonClass('plain')}>
            <Icon name="tray" />
            {t('watch.tray.title')}
            {waiting === 0 ? null : (
              <span className="rounded bg-sunken px-1.5 text-sm tabular-nums">
                <span className="sr-only">{t('watch.tray.waiting', { count: waiting })}</span>
                <span aria-hidden="true">{waiting}</span>
              </span>
            )}
          </Link>
        </>
      ) : null}
    </nav>
  )
}
