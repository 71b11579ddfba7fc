import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const texts = /\.(?:css|html|js|svg|webmanifest)$/
/** What fits into one packet comes no sooner for being smaller. */
const worthBytes = 1_400

/**
 * Puts beside each text of the build what the server sends to browsers that take Brotli (`.br`) or gzip (`.gz`): compressed once
 * and as well as it goes, instead of for each who asks.
 */
export function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir = '' }) {
        const names = await readdir(dir, { recursive: true })
        await Promise.all(names.filter((name) => texts.test(name)).map((name) => compress(join(dir, name))))
      },
    },
  }
}

async function compress(path: string) {
  const bytes = await readFile(path)
  if (bytes.length < worthBytes) return
  const hint = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  const [small, smaller] = await Promise.all([
    promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
    promisify(brotliCompress)(bytes, { params: hint }),
  ])
  await Promise.all([writeFile(`${path}.gz`, small), writeFile(`${path}.br`, smaller)])
}
