import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api/client.ts'
import { useMay, useStatus } from '../../../api/session.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { CompanyFields } from './company-fields.tsx'
import { RemoveDemo } from './remove-demo.tsx'

export function Company() {
  const { t } = useTranslation('settings')
  const mayChange = useMay('change_settings')
  const demo = useStatus()?.organisation?.demo ?? false
  const company = useQuery(api.organisation.get.queryOptions())
  return (
    <>
      <p className="max-w-prose text-quiet">{t('company.intro')}</p>
      <ErrorNote error={company.error} onRetry={() => void company.refetch()} />
      {company.data === undefined ? (
        company.isPending ? (
          <Skeleton lines={6} />
        ) : null
      ) : (
        <>
          {company.data.fromFile ? (
            <p className="max-w-xl rounded-md bg-sunken px-3 py-2">{t('company.fromFile')}</p>
          ) : null}
          <CompanyFields company={company.data} mayChange={mayChange && !company.data.fromFile} />
        </>
      )}
      {demo && mayChange ? <RemoveDemo /> : null}
    </>
  )
}
