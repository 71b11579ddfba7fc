import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../../api/client.ts'
import { Button } from '../../../../ui/button.tsx'
import { Checkbox } from '../../../../ui/checkbox.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'
import { ErrorNote } from '../../../../ui/error-note.tsx'
import { FormError } from '../../../../ui/form-error.tsx'
import { Skeleton } from '../../../../ui/skeleton.tsx'
import type { Watch } from '../watches.tsx'
import { BrokenExamples } from './broken-examples.tsx'
import { Comparison } from './comparison.tsx'
import type { SaveWatch } from './use-save-watch.ts'
import type { WatchDraft } from './use-watch-draft.ts'
import { WholeArchive } from './whole-archive.tsx'

type Props = { watch: Watch | null; draft: WatchDraft; save: SaveWatch; onClose: () => void }

/** What a watch would gain and lose over the archive, before it is saved. */
export function SaveDialog({ watch, draft, save, onClose }: Props) {
  const { t } = useTranslation('settings')
  const [rerun, setRerun] = useState(false)
  const input = { query: draft.query, ...(watch === null ? {} : { watchId: watch.id }) }
  const compared = useQuery({ ...api.watches.compare.queryOptions({ input }), staleTime: 0 })
  const comparison = compared.data?.comparison ?? null
  const broken = save.broken.length > 0 ? save.broken : (compared.data?.broken ?? [])
  const unreadable = compared.data !== undefined && comparison === null
  return (
    <Dialog
      title={t(watch === null ? 'watch.save.titleNew' : 'watch.save.title')}
      wide
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('watch.save.back')}</Button>
          <Button
            look="primary"
            busy={save.busy}
            disabled={unreadable}
            data-autofocus
            onClick={() => save.run({ confirmed: broken.length > 0, rerun })}
          >
            {t(broken.length > 0 ? 'watch.save.anyway' : watch === null ? 'forms.add' : 'forms.save')}
          </Button>
        </>
      }
    >
      <ErrorNote error={compared.error} onRetry={() => void compared.refetch()} />
      {unreadable ? <p role="alert">{t('watch.save.unreadable')}</p> : null}
      <BrokenExamples examples={broken} />
      {unreadable ? null : (
        <Checkbox
          label={t('watch.save.rerun')}
          hint={t('watch.save.rerunHint')}
          checked={rerun}
          onChange={({ target }) => setRerun(target.checked)}
        />
      )}
      {comparison === null ? (
        compared.isPending ? (
          <Skeleton lines={6} className="min-h-64 p-0" />
        ) : null
      ) : (
        <>
          <Comparison comparison={comparison} isNew={watch === null} />
          {comparison.searched < comparison.stored ? <WholeArchive input={input} isNew={watch === null} /> : null}
        </>
      )}
      {save.broken.length > 0 ? null : <FormError error={save.error} />}
    </Dialog>
  )
}
