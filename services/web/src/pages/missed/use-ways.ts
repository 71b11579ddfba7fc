import type { HeardBy, HearingWay } from '@echolot/domain'
import { useTranslation } from 'react-i18next'

/** The ways by which something was heard, in words. */
export function useWays(): (by: HeardBy) => string {
  const { t } = useTranslation('missed')
  return (by) => {
    // They are written with a plus between them.
    const [first, second, third] = by.split('+') as [HearingWay, HearingWay?, HearingWay?]
    if (third !== undefined) return t('ways.all')
    if (second === undefined) return t(`ways.alone.${first}`)
    return t('ways.pair', { first: t(`ways.${first}`), second: t(`ways.${second}`) })
  }
}
