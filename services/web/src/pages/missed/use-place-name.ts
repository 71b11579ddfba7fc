import type { MissedPlace } from '@echolot/contract'
import { useTranslation } from 'react-i18next'

/** Where mentions stand, in words: networks are called by their own names. */
export function usePlaceName(): (place: Pick<MissedPlace, 'name'>) => string {
  const { t } = useTranslation('missed')
  return ({ name }) => name ?? t('places.web')
}
