import type { SelectHTMLAttributes } from 'react'
import { Select } from './select.tsx'

type Props = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'value' | 'onChange'> & {
  value: string
  onChoose: (zone: string) => void
}

/** Every time zone that the browser knows, and the chosen one in any case. */
export function ZoneSelect({ value, onChoose, ...rest }: Props) {
  const zones = [...new Set([value, ...Intl.supportedValuesOf('timeZone')])].toSorted()
  return (
    <Select {...rest} value={value} onChange={(event) => onChoose(event.target.value)}>
      {zones.map((zone) => (
        <option key={zone} value={zone}>
          {zone.replaceAll('_', ' ')}
        </option>
      ))}
    </Select>
  )
}
