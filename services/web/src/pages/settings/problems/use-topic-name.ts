import { useTranslation } from 'react-i18next'

const known = {
  'items.collected': 'deadLetters.topics.items',
  'mentions.found': 'deadLetters.topics.mentions',
  'pictures.due': 'deadLetters.topics.pictures',
  'replies.seen': 'deadLetters.topics.replies',
  'sources.due': 'deadLetters.topics.sources',
} as const

/** What could not be done, in the reader's words; the event's own name where this version has none for it. */
export function useTopicName(): (topic: string) => string {
  const { t } = useTranslation('settings')
  return (topic) => {
    const key = Object.entries(known).find(([name]) => name === topic)?.[1]
    return key === undefined ? t('deadLetters.topics.other', { topic }) : t(key)
  }
}
