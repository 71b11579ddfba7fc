import { useTranslation } from 'react-i18next'
import { language } from '../../texts/i18n.ts'

/** Numbers in the reader's language. */
export function useNumbers() {
  useTranslation()
  const locale = language() === 'de' ? 'de-DE' : 'en-GB'
  const percent = new Intl.NumberFormat(locale, { style: 'percent' })
  return {
    /** A mean in as few digits as a small cell holds. */
    brief: (value: number) =>
      new Intl.NumberFormat(locale, { maximumFractionDigits: value < 10 && !Number.isInteger(value) ? 1 : 0 }).format(
        value,
      ),
    count: (value: number) => new Intl.NumberFormat(locale).format(value),
    /** Whole per cent, cut off: 100 % is said only of all. */
    share: (value: number) => percent.format(Math.floor(value * 100 + 1e-9) / 100),
  }
}
