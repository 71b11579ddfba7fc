import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { listenLive } from '../api/live.ts'

/** Keeps what is shown current while the shell stands; tells whether the stream is up. */
export function useLive(): boolean {
  const queryClient = useQueryClient()
  const [connected, setConnected] = useState(true)
  useEffect(() => {
    const stop = new AbortController()
    void listenLive(queryClient, setConnected, stop.signal)
    return () => stop.abort()
  }, [queryClient])
  return connected
}
