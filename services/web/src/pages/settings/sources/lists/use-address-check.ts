import type { CheckedLine, ImportLine } from '@echolot/contract'
import { useRef, useState } from 'react'
import { client } from '../../../../api/client.ts'

/** So many are asked together; the server asks each host one after the other. */
const together = 4

/** Asks the addresses of a preview what they are, a few at a time, until done or stopped. */
export function useAddressCheck() {
  const [checked, setChecked] = useState<ReadonlyMap<number, CheckedLine>>(new Map())
  const [running, setRunning] = useState<{ done: number; count: number } | null>(null)
  const [error, setError] = useState<unknown>(null)
  const stopped = useRef(false)
  const start = async (lines: readonly ImportLine[], onChecked: (lines: readonly CheckedLine[]) => void) => {
    const asked = lines.flatMap(({ key, sealed }) => (sealed === null ? [] : [{ key, sealed }]))
    stopped.current = false
    setError(null)
    try {
      for (let from = 0; from < asked.length && !stopped.current; from += together) {
        setRunning({ done: from, count: asked.length })
        const answers = await client.sourceLists.check({ addresses: asked.slice(from, from + together) })
        setChecked((before) => new Map([...before, ...answers.map((one) => [one.key, one] as const)]))
        onChecked(answers)
      }
    } catch (problem) {
      setError(problem)
    }
    setRunning(null)
  }
  const stop = () => {
    stopped.current = true
  }
  const reset = () => {
    stop()
    setChecked(new Map())
    setError(null)
  }
  return { checked, running, error, start, stop, reset }
}
