import type { promiseRule } from '@echolot/contract'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { useDuration } from '../../../time/use-duration.ts'
import { useChannelName } from '../../../ui/use-channel-name.ts'
import { useDepartmentName } from '../../../ui/use-department-name.ts'
import { useWorkingTime } from '../../../ui/use-working-time.ts'

export type PromiseRule = z.infer<typeof promiseRule>

/** Tells a promise in words: for whom, and within which time. */
export function usePromiseText() {
  const { t } = useTranslation('settings')
  const words = useTranslation('words').t
  const departmentName = useDepartmentName()
  const channelName = useChannelName()
  const workingTime = useWorkingTime()
  const duration = useDuration()
  return {
    whom: ({ departmentId, priority, channel }: PromiseRule) =>
      [
        departmentId === null ? t('promises.anyDepartment') : departmentName(departmentId),
        priority === null ? t('promises.anyPriority') : words(`priorities.${priority}`),
        channel === null ? t('promises.anyChannel') : channelName(channel),
      ].join(', '),
    within: ({ targetMinutes, counted }: Pick<PromiseRule, 'targetMinutes' | 'counted'>) =>
      t(`promises.within.${counted}`, {
        duration: (counted === 'working' ? workingTime : duration)(targetMinutes * 60_000),
      }),
  }
}
