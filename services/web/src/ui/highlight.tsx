import type { marked } from '@echolot/contract'
import type { z } from 'zod'
import { splitMarks } from './split-marks.ts'

type Props = z.infer<typeof marked> & {
  /** What is said of the hit that begins or lies here, on hover. */
  tell?: (from: number) => string | undefined
}

/** A text with its hits. */
export function Highlight({ text, marks, tell }: Props) {
  return splitMarks(text, marks).map((part) =>
    part.hit ? (
      <mark key={part.from} title={tell?.(part.from)}>
        {part.text}
      </mark>
    ) : (
      <span key={part.from}>{part.text}</span>
    ),
  )
}
