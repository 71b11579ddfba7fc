import { spawnSync } from 'node:child_process'
import { createPublicKey, verify } from 'node:crypto'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSeal, keyFingerprint, loadKey } from './secrets.ts'

let dataFolder: string
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'echolot-key-'))
})
afterEach(() => rmSync(dataFolder, { recursive: true, force: true }))

const key = Buffer.alloc(32, 7)
const text = fc.string({ unit: 'binary' })

test('what was sealed opens in its place, and only there', () => {
  const { seal, unseal } = createSeal(key)
  fc.assert(
    fc.property(text, text, text, (secret, here, there) => {
      const sealed = seal(secret, here)
      expect(unseal(sealed, here)).toBe(secret)
      if (there !== here) expect(() => unseal(sealed, there)).toThrow(/changed, or sealed for another place/)
    }),
  )
})

test('one flipped bit anywhere, or a cut, and it does not open', () => {
  const { seal, unseal } = createSeal(key)
  const sealed = seal('correct horse', 'source.password 7')
  for (let bit = 0; bit < sealed.length * 8; bit++) {
    const changed = Buffer.from(sealed)
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    expect(() => unseal(changed, 'source.password 7')).toThrow(/source\.password 7/)
  }
  for (let length = 0; length < sealed.length; length++) {
    expect(() => unseal(sealed.subarray(0, length), 'source.password 7')).toThrow(/source\.password 7/)
  }
})

test('the same text never looks the same twice, and nothing of it shows', () => {
  const { seal } = createSeal(key)
  const [first, second] = [seal('correct horse', 'a'), seal('correct horse', 'a')]
  expect(first.equals(second)).toBe(false)
  expect(first.includes('horse')).toBe(false)
})

test('a wrong key says that it is the wrong one', () => {
  const sealed = createSeal(key).seal('correct horse', 'source.password 7')
  const other = createSeal(Buffer.alloc(32, 8))
  expect(() => other.unseal(sealed, 'source.password 7')).toThrow(/sealed with another key/)
})

test('digests depend on the key and on the purpose', () => {
  const { digest } = createSeal(key)
  const other = createSeal(Buffer.alloc(32, 8))
  expect(digest('x', 'author')).toHaveLength(32)
  expect(digest('x', 'author')).toEqual(digest('x', 'author'))
  expect(digest('x', 'author')).not.toEqual(digest('x', 'session'))
  expect(digest('x', 'author')).not.toEqual(other.digest('x', 'author'))
})

test('the first start makes a key file that only its owner can read; the next starts use it', async () => {
  const data = join(dataFolder, 'new')
  const first = await loadKey({ secret: null, data })
  expect(statSync(join(data, 'secret.key')).mode & 0o777).toBe(0o600)
  expect(readdirSync(data)).toEqual(['secret.key'])
  expect(await loadKey({ secret: null, data })).toEqual(first)
})

test('ECHOLOT_SECRET gives the same key on every machine and makes no file', async () => {
  const secret = 'correct horse battery staple'
  const mine = await loadKey({ secret, data: dataFolder })
  expect(await loadKey({ secret, data: '/elsewhere' })).toEqual(mine)
  const other = await loadKey({ secret: `${secret}.`, data: dataFolder })
  expect(keyFingerprint(mine)).not.toEqual(keyFingerprint(other))
  expect(readdirSync(dataFolder)).toEqual([])
})

test('a key file that others can read, or that holds no key, is refused with what to do', async () => {
  const load = (data: string) => loadKey({ secret: null, data })
  await load(dataFolder)
  const file = join(dataFolder, 'secret.key')
  chmodSync(file, 0o644)
  await expect(load(dataFolder)).rejects.toThrow(/mode 644.*chmod 600/)
  chmodSync(file, 0o600)
  writeFileSync(file, 'abc\n')
  await expect(load(dataFolder)).rejects.toThrow(/does not hold a key/)
  await expect(load(file)).rejects.toThrow(/is a file/)
  rmSync(file)
  mkdirSync(file, { mode: 0o700 })
  await expect(load(dataFolder)).rejects.toThrow(/secret\.key is no file/)
})

test.skipIf(process.getuid?.() !== 0)('a key file of another user is named as that', async () => {
  await loadKey({ secret: null, data: dataFolder })
  const file = join(dataFolder, 'secret.key')
  chownSync(dataFolder, 65_534, 65_534)
  const read = `import { loadKey } from '${import.meta.dirname}/secrets.ts'; process.setuid(65534); await loadKey({ secret: null, data: '${dataFolder}' })`
  const { stderr } = spawnSync(process.execPath, ['--input-type=module-typescript', '--eval', read], {
    encoding: 'utf8',
    cwd: import.meta.dirname,
  })
  expect(stderr).toContain(`The key file ${file} belongs to another user (number 0)`)
})

test('where secrets were sealed already, a lost key file is named and no other is made', async () => {
  const lost = loadKey({ secret: null, data: dataFolder }, { sealed: true })
  await expect(lost).rejects.toThrow(/secret\.key is missing.*backup/)
  expect(readdirSync(dataFolder)).toEqual([])
})

test('an installation signs with one key for good, another for each purpose, and anybody can check it', () => {
  const signer = createSeal(key).signer('report')
  const again = createSeal(key).signer('report')
  expect(again.publicKey).toEqual(signer.publicKey)
  expect(again.sign('Juni')).toEqual(signer.sign('Juni'))
  expect(createSeal(key).signer('other').publicKey).not.toEqual(signer.publicKey)
  expect(createSeal(Buffer.alloc(32, 8)).signer('report').publicKey).not.toEqual(signer.publicKey)
  const publicKey = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: signer.publicKey.toString('base64url') },
    format: 'jwk',
  })
  expect(verify(null, Buffer.from('Juni'), publicKey, signer.sign('Juni'))).toBe(true)
  expect(verify(null, Buffer.from('Juli'), publicKey, signer.sign('Juni'))).toBe(false)
})
