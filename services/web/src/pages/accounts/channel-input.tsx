import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldControl } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { useChannelName } from '../../ui/use-channel-name.ts'

/** Channels with names of their own in each language; elsewhere they are stored by these ids. */
const known = ['blog', 'mastodon', 'bluesky', 'forum', 'press', 'reviews', 'web'] as const
const elsewhere = ['LinkedIn', 'Xing', 'Instagram', 'Facebook', 'YouTube', 'TikTok', 'X', 'Threads', 'kununu']

type Props = { control: FieldControl; value: string; onChange: (channel: string) => void }

/** A channel by its name: one of the proposed, or any other. */
export function ChannelInput({ control, value, onChange }: Props) {
  useTranslation()
  const id = useId()
  const nameOf = useChannelName()
  return (
    <>
      <Input
        {...control}
        list={id}
        required
        maxLength={40}
        autoComplete="off"
        data-autofocus
        defaultValue={value === '' ? '' : nameOf(value)}
        onChange={(event) => {
          const typed = event.target.value.trim()
          onChange(known.find((channel) => nameOf(channel).toLowerCase() === typed.toLowerCase()) ?? typed)
        }}
      />
      <datalist id={id}>
        {[...known.map(nameOf), ...elsewhere].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  )
}
