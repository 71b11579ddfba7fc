// Before all else: zod, which only some pages bring, reads it when it comes.
import './jitless.ts'
import './styles.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { onSignedOut, queryClient } from './api/query-client.ts'
import { fetchPage, router } from './routes.tsx'
import { startTexts } from './texts/i18n.ts'
import { applyTheme } from './theme.ts'

applyTheme()
// All that the first page waits for is asked for at once.
fetchPage(location.pathname)
await startTexts()

onSignedOut(() => {
  const { pathname, href } = router.state.location
  if (pathname === '/sign-in' || pathname === '/first-run' || pathname === '/join') return
  void router
    .navigate({ to: '/sign-in', search: { back: href, ended: true }, ignoreBlocker: true })
    .then(() => queryClient.clear())
})

const root = document.getElementById('root')
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  )
