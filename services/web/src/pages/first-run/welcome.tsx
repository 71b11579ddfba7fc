import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { DemoForm } from './demo-form.tsx'

/** Two clear ways: the own company, or one click into a made-up one. */
export function Welcome({ needsCode, onOwn }: { needsCode: boolean; onOwn: () => void }) {
  const { t } = useTranslation('firstRun')
  return (
    <div className="mx-auto my-auto flex w-full max-w-4xl flex-col gap-6 pt-6">
      <div className="flex flex-col gap-2">
        <PageHeader title={t('title')} />
        <p className="max-w-prose text-lg text-quiet">{t('lead')}</p>
      </div>
      <div className="grid items-stretch gap-4 md:grid-cols-2">
        <Card title={t('ownTitle')} className="flex flex-col">
          <div className="flex grow flex-col gap-4 p-4">
            <p className="grow">{t('ownText')}</p>
            <Button look="primary" onClick={onOwn}>
              {t('ownStart')}
            </Button>
          </div>
        </Card>
        <Card title={t('demoTitle')} className="flex flex-col">
          <div className="flex grow flex-col gap-4 p-4">
            <p className="grow">{t('demoText')}</p>
            <DemoForm needsCode={needsCode} />
          </div>
        </Card>
      </div>
    </div>
  )
}
