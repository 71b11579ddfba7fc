import { longestPicture } from '@echolot/contract'
import { type AnecdoteConcern, anecdoteConcerns, type ConsentWay, consentWays } from '@echolot/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../api/client.ts'
import { Card } from '../../ui/card.tsx'
import { Field } from '../../ui/field.tsx'
import { Radios } from '../../ui/radios.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { useChange } from '../../ui/use-change.ts'
import { useFieldErrors } from '../../ui/use-field-errors.ts'
import { GiftForm } from './gift-form.tsx'

/** What base64 makes four thirds of. */
const mostBytes = (longestPicture / 4) * 3

/** Gives a story or a picture for the company's own channels, with the consent of whom it shows or tells of. */
export function StoryForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('contribute')
  const [text, setText] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const [concerns, setConcerns] = useState<AnecdoteConcern | null>(null)
  const [who, setWho] = useState('')
  const [how, setHow] = useState<ConsentWay>('written')
  const [on, setOn] = useState('')
  const [tried, setTried] = useState(false)
  const saving = useChange(
    async (consent: { who: string; how: ConsentWay; on: string } | null) =>
      client.anecdotes.create({ text, consent, picture: file === null ? null : await inBase64(file) }),
    { said: t('story.done'), stale: [api.anecdotes.key()], onDone },
  )
  const errorAt = useFieldErrors(saving.error, { text, picture: file?.name, consent: { who, how, on } })
  const tooLarge = file !== null && file.size > mostBytes
  const missing = tried ? t('story.missing') : null
  const submit = () => {
    setTried(true)
    if (tooLarge || concerns === null || text.trim() === '') return
    if (concerns === 'persons' && (who.trim() === '' || on === '')) return
    saving.mutate(concerns === 'nobody' ? null : { who: who.trim(), how, on })
  }
  return (
    <Card title={t('story.title')}>
      <GiftForm
        submit={t('story.submit')}
        busy={saving.isPending}
        error={saving.error}
        onSubmit={submit}
        onCancel={onDone}
      >
        <Field
          label={t('story.text')}
          hint={t('story.textHint')}
          error={text.trim() === '' ? (missing ?? errorAt('text')) : errorAt('text')}
        >
          {(control) => (
            <Textarea
              {...control}
              rows={5}
              required
              maxLength={5_000}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <Field
          label={t('story.picture')}
          hint={t('story.pictureHint')}
          error={tooLarge ? t('story.tooLarge') : errorAt('picture')}
          optional
        >
          {(control) => (
            <input
              {...control}
              type="file"
              accept="image/jpeg,image/png,image/webp,image/gif,image/heic,image/heif,image/tiff"
              className="control py-2"
              onChange={(event) => setFile(event.target.files?.[0] ?? null)}
            />
          )}
        </Field>
        <Radios
          legend={t('story.concerns')}
          value={concerns ?? ''}
          options={anecdoteConcerns.map((value) => ({ value, label: t(`story.concern.${value}`) }))}
          onChoose={(value) => setConcerns(value === '' ? null : value)}
        />
        {tried && concerns === null ? (
          <p role="alert" className="text-sm font-medium text-late">
            {t('story.concernsMissing')}
          </p>
        ) : null}
        {concerns === 'persons' ? (
          <fieldset className="flex flex-col gap-4 rounded-lg border border-line p-3">
            <legend className="px-1 font-medium">{t('story.consent')}</legend>
            <TextField
              label={t('story.who')}
              hint={t('story.whoHint')}
              error={who.trim() === '' ? missing : errorAt('consent.who')}
              required
              maxLength={300}
              value={who}
              onChange={setWho}
            />
            <div className="grid gap-4 sm:grid-cols-2">
              <Field label={t('story.how')} error={errorAt('consent.how')}>
                {(control) => (
                  <Select
                    {...control}
                    value={how}
                    onChange={(event) => setHow(consentWays.find((way) => way === event.target.value) ?? 'written')}
                  >
                    {consentWays.map((way) => (
                      <option key={way} value={way}>
                        {t(`story.ways.${way}`)}
                      </option>
                    ))}
                  </Select>
                )}
              </Field>
              <TextField
                label={t('story.on')}
                error={on === '' ? missing : errorAt('consent.on')}
                required
                type="date"
                value={on}
                onChange={setOn}
              />
            </div>
          </fieldset>
        ) : null}
      </GiftForm>
    </Card>
  )
}

async function inBase64(file: File): Promise<string> {
  const read = new FileReader()
  const url = new Promise<string>((resolve, reject) => {
    read.onload = () => resolve(String(read.result))
    read.onerror = () => reject(read.error ?? new Error('The picture could not be read.'))
  })
  read.readAsDataURL(file)
  return (await url).replace(/^[^,]*,/, '')
}
