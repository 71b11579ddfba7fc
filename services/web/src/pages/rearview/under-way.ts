import type { RearviewRun } from '@echolot/contract'

/** Whether a source's past is being read. */
export const isUnderWay = (run: Pick<RearviewRun, 'state'> | null | undefined) =>
  run?.state === 'waiting' || run?.state === 'running'
