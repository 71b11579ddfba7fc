import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressed } from './build/compressed.ts'
import { endpoints } from './build/endpoints.ts'

export default defineConfig({
  plugins: [react(), tailwindcss(), endpoints(), compressed()],
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
        // A hundred small files compress worse than a few: what every page stands on comes in one, what many share in another.
        codeSplitting: {
          groups: [
            {
              name: 'frame',
              test: /node_modules\/(?!.*(?:radix|floating-ui|zod|virtual|simplewebauthn|uqr))/,
              minShareCount: 4,
              priority: 2,
            },
            { name: 'common', test: /services\/web\/src|packages\/domain/, minShareCount: 8, priority: 1 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': `http://127.0.0.1:${process.env.ECHOLOT_PORT ?? 4700}` } },
})
