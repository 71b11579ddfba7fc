import { useTranslation } from 'react-i18next'

const rows = [
  ['word', 'Musterwerk'],
  ['phrase', '"Musterwerk GmbH"'],
  ['and', 'Musterwerk AND Lieferung'],
  ['or', 'Musterwerk OR Mustershop'],
  ['not', 'Muster AND NOT Mann'],
  ['brackets', '(Musterwerk OR Mustershop) AND Lieferung'],
  ['prefix', 'Bewerb*'],
  ['tag', '#musterwerk OR @musterwerk'],
  ['near', 'Musterwerk NEAR/5 kaputt'],
  ['compound', '~muster'],
  ['field', 'title:Musterwerk'],
  ['macro', 'Musterwerk AND NOT $noise.jobs'],
] as const

/** The query language in a dozen examples. */
export function QueryHelp() {
  const { t } = useTranslation('settings')
  return (
    <details className="rounded-md bg-sunken px-3 py-2">
      <summary className="min-h-6 cursor-pointer">{t('queryLanguage.help')}</summary>
      <dl className="grid gap-x-4 gap-y-1 pt-2 sm:grid-cols-[auto_1fr]">
        {rows.map(([row, example]) => (
          <div key={row} className="contents">
            <dt className="pt-1 font-mono text-sm sm:pt-0">{example}</dt>
            <dd>{t(`queryLanguage.helpRows.${row}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="pt-2 text-quiet">{t('queryLanguage.helpGerman')}</p>
    </details>
  )
}
