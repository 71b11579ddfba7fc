import i18next from 'i18next'
import { useTranslation } from 'react-i18next'

/** A channel in the reader's language; an unknown one is shown as it is called. */
export function useChannelName(): (channel: string) => string {
  const { t } = useTranslation('words')
  return (channel) => (i18next.exists(`words:channels.${channel}`) ? t(`channels.${channel as 'blog'}`) : channel)
}
