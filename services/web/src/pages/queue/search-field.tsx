import { type Ref, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../ui/icon.tsx'
import { Input } from '../../ui/input.tsx'

type Props = { value: string; onChange: (text: string) => void; ref: Ref<HTMLInputElement> }

const restMs = 300

/** Searches when the typing rests, so that each letter does not ask the server. */
export function SearchField({ value, onChange, ref }: Props) {
  const { t } = useTranslation('queue')
  const [text, setText] = useState(value)
  const [adopted, setAdopted] = useState(value)
  // The address changed by other means, such as the back button: it wins over what stands in the field.
  if (value !== adopted) {
    setAdopted(value)
    setText(value)
  }
  const tell = useRef(onChange)
  useEffect(() => {
    tell.current = onChange
  })
  useEffect(() => {
    if (text.trim() === value) return
    const timer = setTimeout(() => tell.current(text.trim()), restMs)
    return () => clearTimeout(timer)
  }, [text, value])
  return (
    <search className="relative min-w-full grow sm:min-w-0">
      <Icon name="search" className="pointer-events-none absolute top-2.5 left-2.5 size-4 text-quiet" />
      <Input
        ref={ref}
        type="search"
        aria-label={t('search')}
        placeholder={t('searchHint')}
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="!pl-8"
      />
    </search>
  )
}
