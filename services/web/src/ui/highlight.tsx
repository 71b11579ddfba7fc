import type { marked } from '@echolot/contract'
import type { z } from 'zod'
import { splitMarks } from './split-marks.ts'

/** A text with its hits. */
export function Highlight({ text, marks }: z.infer<typeof marked>) {
  return splitMarks(text, marks).map((part) =>
    part.hit ? <mark key={part.from}>{part.text}</mark> : <span key={part.from}>{part.text}</span>,
  )
}
