import type { Lens } from '@echolot/domain'
import { useTranslation } from 'react-i18next'
import { language } from '../../texts/i18n.ts'
import { FigureLink } from './figure-link.tsx'
import type { Report } from './report.ts'
import { useFigure } from './use-figure.ts'

type Sentence = Report['sentences']['cohort'][number]

/** The report in words. */
export function Sentences({ report, lens }: { report: Report; lens: Lens }) {
  return (
    <div className="flex max-w-prose flex-col gap-1">
      {report.sentences[lens].map((sentence, index) => (
        <p key={sentence.en.map(({ text }) => text).join('')} className={index === 0 ? 'text-lg font-medium' : ''}>
          <Told sentence={sentence} />
        </p>
      ))}
    </div>
  )
}

/** One sentence in the reader's language; each number leads to its rows. */
export function Told({ sentence }: { sentence: Sentence }) {
  const { t } = useTranslation('reports')
  const figureOf = useFigure()
  return sentence[language()].map(({ text, figure }, index) =>
    figure === null ? (
      text
    ) : (
      <FigureLink
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other name and never change places
        key={index}
        figure={figure}
        label={t('showRows', { name: t('inSentence', { name: figureOf(figure).name }), value: text })}
        className="!inline font-semibold tabular-nums"
      >
        {text}
      </FigureLink>
    ),
  )
}
