import { useTranslation } from 'react-i18next'
import { language } from '../../texts/i18n.ts'

/** A language's name in the reader's language; a code that nobody knows stays as it is. */
export function useLanguageName(): (code: string) => string {
  useTranslation()
  return (code) => {
    try {
      return new Intl.DisplayNames([language()], { type: 'language' }).of(code) ?? code
    } catch {
      return code // not a language tag at all
    }
  }
}
