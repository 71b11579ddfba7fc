import { Link } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../api/session.ts'

/** Says to an administrator without a second factor, where one is demanded, why nothing else opens. */
export function FactorBanner() {
  return useMe()?.missesSecondFactor ? (
    <Suspense fallback={null}>
      <Missing />
    </Suspense>
  ) : null
}

function Missing() {
  const { t } = useTranslation('access')
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 bg-soon-soft px-4 py-2 text-soon">
      <p className="min-w-0">{t('factor.missing')}</p>
      <Link to="/access" className="font-medium underline underline-offset-4">
        {t('factor.toSetUp')}
      </Link>
    </div>
  )
}
