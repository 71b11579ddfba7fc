import type { MissedPlace } from '@echolot/contract'
import type { HeardBy } from '@echolot/domain'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import type { Period } from '../reports/period.ts'
import { PublicationRows, pageOfRows } from './publication-rows.tsx'
import { usePlaceName } from './use-place-name.ts'
import { useWays } from './use-ways.ts'

/** The publications at one place that were heard by exactly these ways. */
export function MissedRows({ place, by, asked }: { place: MissedPlace; by: HeardBy; asked: Period }) {
  const { t } = useTranslation('missed')
  const navigate = useNavigate()
  const { period } = useSearch({ from: '/inside/reports/missed' })
  const [offset, setOffset] = useState(0)
  const rows = useQuery({
    ...api.missed.rows.queryOptions({ input: { ...asked, on: place.on, by, ...pageOfRows(offset) } }),
    placeholderData: keepPreviousData,
  })
  return (
    <PublicationRows
      title={t('rows.title', { place: usePlaceName()(place), by: useWays()(by) })}
      rows={rows}
      offset={offset}
      onTurn={setOffset}
      onClose={() => void navigate({ to: '/reports/missed', search: { period } })}
    />
  )
}
