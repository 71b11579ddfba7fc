import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'

/**
 * The file of a backup: a tar archive (POSIX ustar) of members that are written once and read in order, so that neither
 * takes more memory than one member. The last one, `sha256`, is the digest of every byte before it; with the archive's end
 * it takes exactly `tailBytes`, and so any change and any cut is seen before a member is believed.
 */
export type Member = { name: string; body: Buffer }

/** A file that is no backup, or no whole one. The message says which, for the person at the keyboard. */
export class DamagedBackup extends Error {
  override readonly name = 'DamagedBackup'
}

const block = 512
/** Far above what is written; a length beyond it can only be damage. */
const largestMember = 256 * 2 ** 20
const tailBytes = 4 * block

/** The bytes of an archive. */
export async function* packMembers(members: AsyncIterable<Member>): AsyncGenerator<Buffer> {
  const digest = createHash('sha256')
  for await (const member of members)
    for (const part of packMember(member)) {
      digest.update(part)
      yield part
    }
  yield tailOf(digest.digest('hex'))
}

/**
 * Reads the whole file once and compares it with the digest at its end.
 * @throws DamagedBackup
 */
export async function verifyContainer(file: FileHandle, path: string, firstName: string): Promise<void> {
  const { size } = await file.stat()
  const head = await readAt(file, 0, block)
  if (head.length < block || textAt(head, 0, 100) !== firstName)
    throw new DamagedBackup(`${path} is no backup of Echolot.`)
  const digest = createHash('sha256')
  const chunk = Buffer.alloc(2 ** 20)
  const end = Math.max(0, size - tailBytes)
  for (let at = 0; at < end; ) {
    const { bytesRead } = await file.read(chunk, 0, Math.min(chunk.length, end - at), at)
    if (bytesRead === 0) break
    digest.update(chunk.subarray(0, bytesRead))
    at += bytesRead
  }
  if (!(await readAt(file, end, tailBytes)).equals(tailOf(digest.digest('hex'))))
    throw new DamagedBackup(
      `${path} is damaged or was cut off: its checksum does not fit what it holds. Take another backup.`,
    )
}

/** The members of a verified file, in order, without the digest. */
export async function* readMembers(file: FileHandle): AsyncGenerator<Member> {
  const { size } = await file.stat()
  for (let at = 0; at < size - tailBytes; ) {
    const head = await readAt(file, at, block)
    const length = Number.parseInt(textAt(head, 124, 12), 8)
    if (!(length >= 0 && length <= largestMember)) throw new DamagedBackup('The backup has a member without a length.')
    yield { name: textAt(head, 0, 100), body: await readAt(file, at + block, length) }
    at += block + length + padding(length)
  }
}

function tailOf(digest: string): Buffer {
  // Two empty blocks end an archive.
  return Buffer.concat([...packMember({ name: 'sha256', body: Buffer.from(`${digest}\n`) }), Buffer.alloc(2 * block)])
}

function packMember({ name, body }: Member): Buffer[] {
  return [headOf(name, body.length), body, Buffer.alloc(padding(body.length))]
}

/** Fields at the offsets of POSIX.1-1988 ustar; mode 0600, nobody's, of no time. */
function headOf(name: string, length: number): Buffer {
  if (Buffer.byteLength(name) > 99) throw new Error(`The name ${name} is too long for an archive.`)
  const head = Buffer.alloc(block)
  head.write(name, 0)
  head.write('0000600\0', 100)
  head.write('0000000\0', 108)
  head.write('0000000\0', 116)
  head.write(`${length.toString(8).padStart(11, '0')}\0`, 124)
  head.write('00000000000\0', 136)
  head.write('        0', 148)
  head.write('ustar\x0000', 257)
  const sum = head.reduce((total, byte) => total + byte, 0)
  head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return head
}

function padding(length: number): number {
  return (block - (length % block)) % block
}

function textAt(head: Buffer, at: number, length: number): string {
  const text = head.toString('latin1', at, at + length)
  const end = text.indexOf('\0')
  return end === -1 ? text : text.slice(0, end)
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  let filled = 0
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, position + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return buffer.subarray(0, filled)
}
