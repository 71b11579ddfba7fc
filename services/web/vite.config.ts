import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressed } from './build/compressed.ts'

export default defineConfig({
  plugins: [react(), tailwindcss(), compressed()],
  build: {
    target: 'es2024',
    // light-dark() must reach the browser as written: lowered, it no longer follows the theme switch.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // The served policy allows no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': `http://127.0.0.1:${process.env.ECHOLOT_PORT ?? 4700}` } },
})
