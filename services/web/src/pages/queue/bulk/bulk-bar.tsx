import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api/client.ts'
import { useTeam } from '../../../api/use-team.ts'
import { useAtHand } from '../../../shell/at-hand.ts'
import { loadTexts } from '../../../texts/i18n.ts'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { lazily } from '../../../ui/lazily.tsx'
import { Menu, MenuItem } from '../../../ui/menu.tsx'
import { toast } from '../../../ui/toast-store.ts'
import { useProblemText } from '../../../ui/use-problem-text.ts'
import { selectionOf } from '../list-options.ts'
import type { QueueSearch } from '../queue-search.ts'
import type { BulkChoice, BulkDeed } from './bulk-dialog.tsx'
import type { Chosen } from './use-chosen.ts'

// It also tells for which tickets it was refused.
const BulkDialog = lazily(
  async () => (await Promise.all([import('./bulk-dialog.tsx'), loadTexts(['refusals'])]))[0].BulkDialog,
)
const PutDialog = lazily(async () => (await import('../../incidents/put-dialog.tsx')).PutDialog)

const deeds = ['claim', 'assign', 'hand_over', 'dismiss', 'snooze', 'prioritise', 'label'] as const
/** What is between colleagues. */
const amongSeveral: readonly BulkDeed[] = ['claim', 'assign']

/** Above the list while several rows are chosen: how many, what to do with them, and the way to mean all of the list. */
export function BulkBar({ chosen, search }: { chosen: Chosen; search: QueueSearch }) {
  const { t } = useTranslation(['bulk', 'incidents'])
  const tell = useProblemText()
  const team = useTeam()
  const [open, setOpen] = useState<{ deed: BulkDeed; choice: BulkChoice; count: number } | null>(null)
  const [putting, setPutting] = useState<{ choice: BulkChoice; count: number } | null>(null)
  // Counted when somebody wants all, never beside the list.
  const all = useMutation({
    mutationFn: () => client.bulkRuns.count(selectionOf(search)),
    onSuccess: ({ count, most }) => {
      if (count > most) toast(t('bulk:tooMany', { most }), { tone: 'late' })
    },
    onError: (error) => toast(tell(error), { tone: 'late' }),
  })
  const isAll = all.data !== undefined && all.data.count <= all.data.most
  const count = isAll ? all.data.count : chosen.ids.size
  const choice = isAll ? { selection: selectionOf(search) } : { ids: [...chosen.ids] }
  const offered = deeds.filter((deed) => team || !amongSeveral.includes(deed))
  const ask = (deed: BulkDeed) => setOpen({ deed, choice, count })
  const gather = () => setPutting({ choice, count })
  useAtHand('chosen', chosen.choosing && count > 0 ? { count, deeds: offered, ask, gather } : undefined)
  if (!chosen.choosing) return null
  const close = () => {
    all.reset()
    chosen.clear()
  }
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-line bg-accent-soft px-3 py-1.5">
      <span role="status" className="grow font-medium">
        {t('bulk:chosen', { count })}
      </span>
      {isAll ? null : (
        <Button size="small" busy={all.isPending} onClick={() => all.mutate()}>
          {t('bulk:all')}
        </Button>
      )}
      <Menu
        trigger={
          <Button size="small" look="primary" icon="down" disabled={count === 0}>
            {t('bulk:change')}
          </Button>
        }
      >
        {offered.map((deed) => (
          <MenuItem key={deed} onSelect={() => ask(deed)}>
            {t(`bulk:deeds.${deed}`)}
          </MenuItem>
        ))}
        <MenuItem onSelect={gather}>{t('incidents:bulk')}</MenuItem>
      </Menu>
      <IconButton icon="close" label={t('bulk:none')} onClick={close} />
      {putting === null ? null : (
        <PutDialog
          {...putting}
          onClose={(done) => {
            setPutting(null)
            if (done) close()
          }}
        />
      )}
      {open === null ? null : (
        <BulkDialog
          {...open}
          onClose={(started) => {
            setOpen(null)
            if (started) close()
          }}
        />
      )}
    </div>
  )
}
