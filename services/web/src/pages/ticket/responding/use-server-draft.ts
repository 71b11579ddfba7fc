import type { RespondingTo } from '@echolot/contract'
import { useEffect, useRef, useState } from 'react'
import { client } from '../../../api/client.ts'
import { problemOf } from '../../../api/problem.ts'
import { readInt, readList, readRecord, readText } from '../../../read.ts'

export type CannedUse = NonNullable<RespondingTo['draft']>['canned'][number]
type Written = { text: string; canned: CannedUse[] }

const readElsewhere = readRecord({
  text: readText,
  canned: readList(readRecord({ id: readInt, version: readInt })),
  revision: readInt,
})

/** Long enough to gather a word, short enough that a closed lid loses none. */
const restMs = 600

/**
 * What somebody writes to answer a ticket, kept by the server. One save is under way at a time; where another device wrote
 * meanwhile nothing is overwritten, and whoever writes chooses.
 */
export function useServerDraft(ticketId: number, draft: RespondingTo['draft']) {
  const [written, setWritten] = useState<Written>({ text: draft?.text ?? '', canned: draft?.canned ?? [] })
  const [state, setState] = useState<'saved' | 'changed' | 'failed'>('saved')
  const [other, setOther] = useState<NonNullable<ReturnType<typeof readElsewhere>> | null>(null)
  const kept = useRef({
    ...{ base: draft?.revision ?? 0, wanted: null as Written | null, saving: null as Promise<void> | null },
    ...{ timer: 0, stopped: false },
  }).current

  const save = (): Promise<void> => {
    window.clearTimeout(kept.timer)
    kept.saving ??= (async () => {
      while (kept.wanted !== null) {
        const saving: Written = kept.wanted
        kept.wanted = null
        try {
          const { revision } = await client.responding.saveDraft({ id: ticketId, ...saving, base: kept.base })
          kept.base = revision
          setState('saved')
        } catch (error) {
          const found = readElsewhere(problemOf(error).data)
          if (found !== undefined) setOther(found)
          setState('failed')
          break
        }
      }
      kept.saving = null
    })()
    return kept.saving
  }
  const change = (next: Written) => {
    setWritten(next)
    if (kept.stopped) return
    kept.wanted = next
    setState('changed')
    window.clearTimeout(kept.timer)
    kept.timer = window.setTimeout(() => void save(), restMs)
  }
  const latest = useRef(save)
  latest.current = save
  // Whoever closes the dialog has written what they see.
  useEffect(() => () => void latest.current(), [])

  return {
    ...written,
    state,
    other,
    change,
    /** Takes what the other device wrote. */
    takeOther: () => {
      if (other === null) return
      kept.base = other.revision
      kept.wanted = null
      setWritten({ text: other.text, canned: other.canned })
      setOther(null)
      setState('saved')
    },
    /** Keeps what stands here in place of it. */
    keepOwn: () => {
      if (other === null) return
      kept.base = other.revision
      setOther(null)
      change(written)
      void save()
    },
    /** Ends saving, for the response takes the draft along. */
    async finish() {
      window.clearTimeout(kept.timer)
      kept.wanted = null
      await kept.saving
    },
  }
}
