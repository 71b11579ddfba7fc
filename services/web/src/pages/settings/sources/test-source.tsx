import type { Source } from '@echolot/contract'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api/client.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { SourcePreview } from '../../../ui/source-preview.tsx'

/** Asks a saved source once and shows what it says. */
export function TestSource({ source, onClose }: { source: Source; onClose: () => void }) {
  const { t } = useTranslation('settings')
  const test = useQuery({
    queryKey: ['source test', source.id],
    queryFn: () => client.sources.testSaved({ id: source.id }),
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  })
  return (
    <Dialog
      title={t('sources.testTitle', { name: source.name })}
      onClose={onClose}
      footer={
        <Button icon="refresh" busy={test.isFetching} onClick={() => void test.refetch()}>
          {t('sources.again')}
        </Button>
      }
    >
      {test.isPending ? <p role="status">{t('sources.testing')}</p> : null}
      <SourcePreview preview={test.data} error={test.error} />
    </Dialog>
  )
}
