import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressed } from './build/compressed.ts'
import { endpoints } from './build/endpoints.ts'
import { reached } from './build/reached.ts'

const atStart = reached('/src/main.tsx')
const inQueue = reached('/src/pages/queue/queue-page.tsx')

export default defineConfig({
  plugins: [react(), tailwindcss(), endpoints(), atStart.plugin, inQueue.plugin, compressed()],
  build: {
    target: 'es2024',
    // light-dark() must reach the browser as written: lowered, it no longer follows the theme switch.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // The served policy allows no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // A test adds up from it what a page weighs.
    manifest: true,
    rolldownOptions: {
      output: {
        // Of small files each costs a request, and they compress worse than a few larger ones: what every page stands on comes in one,
        // what the app begins with in another, then what the queue shares with other pages, and what many share besides.
        codeSplitting: {
          groups: [
            {
              name: 'frame',
              test: /node_modules\/(?!.*(?:radix|floating-ui|zod|virtual|simplewebauthn|uqr))/,
              minShareCount: 4,
              priority: 2,
            },
            { name: 'app', test: (id) => atStart.has(id), priority: 1 },
            { name: 'day', test: (id) => inQueue.has(id), minShareCount: 2, priority: 1 },
            { name: 'common', test: /services\/web\/src|packages\/domain/, minShareCount: 6 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': `http://127.0.0.1:${process.env.ECHOLOT_PORT ?? 4700}` } },
})
