import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/button.tsx'
import { classNames } from '../../../../ui/class-names.ts'
import { Field } from '../../../../ui/field.tsx'
import { Textarea } from '../../../../ui/textarea.tsx'

export type Given = { file: File | null; text: string }

/** A file, chosen or dropped, or pasted addresses; what came last counts. */
export function ImportInput({
  given,
  error,
  onGive,
}: {
  given: Given
  error: string | null
  onGive: (given: Given) => void
}) {
  const { t } = useTranslation('settings')
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  return (
    <>
      <p className="text-quiet">{t('sourceLists.intro')}</p>
      <fieldset
        className={classNames(
          'flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border border-dashed p-4',
          over ? 'border-accent bg-accent-soft' : 'border-edge',
        )}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          const file = event.dataTransfer.files[0]
          if (file !== undefined) onGive({ file, text: '' })
        }}
      >
        <legend className="px-1 font-medium">{t('sourceLists.file')}</legend>
        <input
          ref={input}
          type="file"
          accept=".opml,.xml,.csv,.tsv,.txt,text/*,application/xml"
          aria-label={t('sourceLists.file')}
          tabIndex={-1}
          className="sr-only"
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file !== undefined) onGive({ file, text: '' })
            // The same file chosen once more is another choice.
            event.target.value = ''
          }}
        />
        <Button data-autofocus onClick={() => input.current?.click()}>
          {t('sourceLists.choose')}
        </Button>
        <span className="text-quiet">
          {given.file === null ? t('sourceLists.drop') : t('sourceLists.chosen', { name: given.file.name })}
        </span>
      </fieldset>
      <Field label={t('sourceLists.paste')} hint={t('sourceLists.pasteHint')} error={error}>
        {(control) => (
          <Textarea
            {...control}
            rows={8}
            spellCheck={false}
            className="font-mono text-sm"
            value={given.text}
            onChange={(event) => onGive({ file: null, text: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}
