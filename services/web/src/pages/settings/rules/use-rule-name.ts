import { useTranslation } from 'react-i18next'
import { language } from '../../../texts/i18n.ts'
import type { Rule } from './rules.tsx'

/** A shipped rule has a name in both languages, one of the company's own only the one it was given. */
export function useRuleName(): (rule: Pick<Rule, 'name' | 'nameDe'>) => string {
  useTranslation()
  return ({ name, nameDe }) => (language() === 'de' && nameDe !== null ? nameDe : name)
}
