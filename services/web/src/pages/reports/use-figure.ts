import { type Figure, figureDefinitions } from '@echolot/domain'
import { useTranslation } from 'react-i18next'
import { language } from '../../texts/i18n.ts'

/** What a figure is called and counts, in the reader's language. */
export function useFigure(): (figure: Figure) => { name: string; meaning: string } {
  useTranslation()
  return (figure) => {
    const { name, says } = figureDefinitions[figure]
    return { name: name[language()], meaning: says[language()] }
  }
}
