import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { PictureError, reEncode } from './re-encode.ts'

const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 40, b: 40 } } })

async function codeOf(bytes: Uint8Array): Promise<string> {
  try {
    await reEncode(bytes)
    return 'kept'
  } catch (error) {
    return error instanceof PictureError ? error.code : String(error)
  }
}

describe('what is kept', () => {
  test.each(['jpeg', 'png', 'webp', 'gif', 'avif', 'tiff'] as const)('a %s is kept as WebP', async (format) => {
    const kept = await reEncode(await photo(80, 60).toFormat(format).toBuffer())
    const { format: written, width, height } = await sharp(kept.bytes).metadata()
    expect({ written, width, height }).toEqual({ written: 'webp', width: 80, height: 60 })
    expect([kept.width, kept.height]).toEqual([80, 60])
  })

  test('a large one is kept smaller, a small one as it is', async () => {
    expect(await reEncode(await photo(4000, 2000).jpeg().toBuffer())).toMatchObject({ width: 1600, height: 800 })
    expect(await reEncode(await photo(30, 20).png().toBuffer())).toMatchObject({ width: 30, height: 20 })
  })

  test('what a camera wrote into it is gone, and it stands upright', async () => {
    const bytes = await photo(80, 60)
      .jpeg()
      .withExif({ IFD0: { Copyright: 'Erika Mustermann', ImageDescription: 'Musterstraße 1' } })
      .withMetadata({ orientation: 6 })
      .toBuffer()
    const kept = await reEncode(bytes)
    expect([kept.width, kept.height]).toEqual([60, 80])
    const metadata = await sharp(kept.bytes).metadata()
    expect([metadata.exif, metadata.xmp, metadata.iptc, metadata.orientation]).toEqual(Array(4).fill(undefined))
    expect(kept.bytes.includes('Mustermann')).toBe(false)
  })

  test('of an animation the first frame is kept', async () => {
    const frames = await sharp([await photo(20, 20).png().toBuffer(), await photo(20, 20).negate().png().toBuffer()], {
      join: { animated: true },
    })
      .gif()
      .toBuffer()
    expect((await sharp((await reEncode(frames)).bytes).metadata()).pages ?? 1).toBe(1)
  })
})

describe('what is not', () => {
  test('a drawing, whatever it is called, for it may hold scripts and load from elsewhere', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><script>alert(1)</script><image href="http://127.0.0.1/x"/></svg>'
    expect(await codeOf(Buffer.from(svg))).toBe('no_picture')
    expect(await codeOf(Buffer.from(`<?xml version="1.0"?>\n${svg}`))).toBe('no_picture')
  })

  test('a page, nothing, half a picture, and a picture with a page behind it is only a picture', async () => {
    expect(await codeOf(Buffer.from('<!doctype html><title>404</title>'))).toBe('no_picture')
    expect(await codeOf(Buffer.alloc(0))).toBe('no_picture')
    const noise = await sharp({
      create: {
        width: 300,
        height: 300,
        channels: 3,
        background: 'white',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    })
      .png()
      .toBuffer()
    expect(await codeOf(noise.subarray(0, noise.length / 2))).toBe('no_picture')
    const polyglot = Buffer.concat([await photo(9, 9).gif().toBuffer(), Buffer.from('<script>alert(1)</script>')])
    expect((await reEncode(polyglot)).bytes.includes('<script>')).toBe(false)
  })

  test('a pixel that counts readers', async () => {
    expect(await codeOf(await photo(1, 1).gif().toBuffer())).toBe('trifling')
    expect(await codeOf(await photo(600, 1).png().toBuffer())).toBe('trifling')
  })

  test('a small file that unpacks to more than any camera takes', async () => {
    const bomb = await sharp({
      create: { width: 9_000, height: 9_000, channels: 3, background: 'white' },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 1 })
      .toBuffer()
    expect(bomb.length).toBeLessThan(5_000_000)
    expect(await codeOf(bomb)).toBe('too_large')
  })
})
