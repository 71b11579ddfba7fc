import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { loadTexts } from '../../../texts/i18n.ts'
import { Button } from '../../../ui/button.tsx'
import { lazily } from '../../../ui/lazily.tsx'
import { Menu, MenuItem, MenuLine } from '../../../ui/menu.tsx'
import type { QueueSearch } from '../queue-search.ts'
import { useSavedViews } from './use-saved-views.ts'
import { isShown, searchOf } from './view-values.ts'

const ManageViewsDialog = lazily(async () => (await import('./manage-views-dialog.tsx')).ManageViewsDialog)

const KeepViewDialog = lazily(async () => (await import('./keep-view-dialog.tsx')).KeepViewDialog)

// They also tell for which tickets they were refused.
const BulkRunsDialog = lazily(
  async () => (await Promise.all([import('../bulk/bulk-runs-dialog.tsx'), loadTexts(['refusals'])]))[0].BulkRunsDialog,
)

/** The views that are kept, and the way to keep this one. */
export function ViewsMenu({ search }: { search: QueueSearch }) {
  const { t } = useTranslation(['views', 'bulk'])
  const navigate = useNavigate()
  const views = useSavedViews()
  const [dialog, setDialog] = useState<'keep' | 'manage' | 'runs' | null>(null)
  const current = views.find((view) => isShown(view, search))
  return (
    <>
      <Menu
        trigger={
          <Button icon="down" className="max-w-48" aria-label={current === undefined ? t('views:menu') : undefined}>
            <span className="truncate">{current?.name ?? t('views:menu')}</span>
          </Button>
        }
      >
        {views.map((view, index) => (
          <MenuItem
            key={view.id}
            icon={view.shared ? 'department' : 'person'}
            {...(index < 9 ? { hint: `g ${index + 1}` } : {})}
            onSelect={() => void navigate({ to: '/queue', search: searchOf(view) })}
          >
            {view.name}
          </MenuItem>
        ))}
        {views.length === 0 ? null : <MenuLine />}
        <MenuItem icon="plus" onSelect={() => setDialog('keep')}>
          {t('views:keep')}
        </MenuItem>
        <MenuItem icon="queue" onSelect={() => setDialog('runs')}>
          {t('bulk:runs')}
        </MenuItem>
        <MenuItem icon="edit" disabled={views.length === 0} onSelect={() => setDialog('manage')}>
          {t('views:manage')}
        </MenuItem>
      </Menu>
      {dialog === 'keep' ? <KeepViewDialog search={search} onClose={() => setDialog(null)} /> : null}
      {dialog === 'runs' ? <BulkRunsDialog onClose={() => setDialog(null)} /> : null}
      {dialog === 'manage' ? <ManageViewsDialog onClose={() => setDialog(null)} /> : null}
    </>
  )
}
