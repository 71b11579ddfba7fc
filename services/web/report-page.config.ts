import { readFileSync } from 'node:fs'
import { defineConfig, type Plugin } from 'vite'

const page = new URL('../../packages/actions/report-page/', import.meta.url)

/** The style goes into the file beside the code, as it is. */
const withLook: Plugin = {
  name: 'with-look',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'page.css', source: readFileSync(new URL('page.css', page), 'utf8') })
  },
}

/**
 * The page inside a report that recomputes itself: the code that counts, as it counts on the server, in one script that needs
 * nothing else. It is built beside the web app, and the server puts it into each file.
 */
export default defineConfig({
  plugins: [withLook],
  publicDir: false,
  resolve: { conditions: ['browser'] },
  build: {
    target: 'es2024',
    outDir: 'dist/report-page',
    modulePreload: false,
    lib: { entry: new URL('main.ts', page).pathname, formats: ['es'], fileName: () => 'page.js' },
  },
})
