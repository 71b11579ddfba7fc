import { useState } from 'react'

/** The rows that are to be changed together. */
export type Chosen = {
  /** Whether somebody is choosing, be it nothing yet. */
  choosing: boolean
  ids: ReadonlySet<number>
  begin: () => void
  toggle: (id: number) => void
  /** From the row that was chosen last up to this one. */
  reach: (id: number) => void
  clear: () => void
}

const nothing = { choosing: false, ids: new Set<number>(), last: null as number | null }

/**
 * Rows chosen in a list, as long as the list is the same one.
 * @param list which list it is; another one begins anew
 * @param shown the rows in their order
 */
export function useChosen(list: string, shown: readonly number[]): Chosen {
  const [state, setState] = useState({ list, ...nothing })
  const { choosing, ids, last } = state.list === list ? state : nothing
  const set = (next: Partial<typeof nothing>) => setState({ list, choosing: true, ids, last, ...next })
  return {
    choosing,
    ids,
    begin: () => set({}),
    toggle: (id) => {
      const next = new Set(ids)
      if (!next.delete(id)) next.add(id)
      set({ ids: next, last: id })
    },
    reach: (id) => {
      const [from, to] = [shown.indexOf(last ?? id), shown.indexOf(id)]
      if (from === -1 || to === -1) return
      set({ ids: new Set([...ids, ...shown.slice(Math.min(from, to), Math.max(from, to) + 1)]), last: id })
    },
    clear: () => setState({ list, ...nothing }),
  }
}
