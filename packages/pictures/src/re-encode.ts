import type Sharp from 'sharp'

/** A picture as we keep and serve it: WebP, upright, without what its camera or author wrote into it. */
export type KeptPicture = { bytes: Buffer; width: number; height: number }

/** Why bytes are no picture to keep. The message is English and for the log; `code` is what is stored. */
export class PictureError extends Error {
  override readonly name = 'PictureError'
  readonly code: 'no_picture' | 'too_large' | 'trifling'

  constructor(code: PictureError['code'], message: string) {
    super(message)
    this.code = code
  }
}

/** What may be a drawing with scripts and references to elsewhere (SVG, PDF) is never opened. */
const formats = new Set(['jpeg', 'png', 'webp', 'gif', 'heif', 'tiff'])
/** The largest cameras have 50 megapixels; a picture of 30 kB may claim to have many more. */
const mostPixels = 60_000_000
const longestSide = 1_600
const quality = 78
/** A picture of two pixels counts readers. */
const leastSide = 3

let loaded: Promise<typeof Sharp> | null = null

/** Loaded with the first picture: it takes memory that an Echolot without pictures need not have. */
function load(): Promise<typeof Sharp> {
  loaded ??= import('sharp').then(({ default: sharp }) => {
    // Each picture is seen once, and a server that also matches texts has no cores to spare.
    sharp.cache(false)
    sharp.concurrency(1)
    return sharp
  })
  return loaded
}

/**
 * Opens a stranger's picture and writes it anew, so that nothing of the stranger's bytes reaches a browser: at most 1600 pixels
 * a side, the first frame of several, as WebP without metadata.
 * @throws PictureError `no_picture` for other kinds and broken bytes, `too_large` above 60 megapixels, `trifling` below 3 pixels a side.
 */
export async function reEncode(bytes: Uint8Array): Promise<KeptPicture> {
  const sharp = await load()
  const open = () => sharp(bytes, { limitInputPixels: mostPixels, sequentialRead: true, failOn: 'error', pages: 1 })
  const { format, width = 0, height = 0 } = await read(() => open().metadata())
  if (format === undefined || !formats.has(format))
    throw new PictureError('no_picture', `This is ${format ?? 'of no kind that is known'}, and no picture to keep.`)
  if (width * height > mostPixels)
    throw new PictureError('too_large', `This picture has ${width} x ${height} pixels; ${mostPixels} are kept at most.`)
  if (width < leastSide || height < leastSide)
    throw new PictureError('trifling', `This picture has ${width} x ${height} pixels: it counts readers.`)
  const { data, info } = await read(() =>
    open()
      .rotate()
      .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality })
      .toBuffer({ resolveWithObject: true }),
  )
  return { bytes: data, width: info.width, height: info.height }
}

async function read<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    if (/pixel limit/i.test(why)) throw new PictureError('too_large', `This picture has too many pixels: ${why}`)
    throw new PictureError('no_picture', `This cannot be read as a picture: ${why}`)
  }
}
