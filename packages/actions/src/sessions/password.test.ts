import { expect, test } from 'vitest'
import { hashPassword, verifyPassword } from './password.ts'

test('a password opens its own hash, in either Unicode form, and no other does', async () => {
  const hash = await hashPassword('ein schönes Passwort')
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await verifyPassword('ein schönes Passwort'.normalize('NFD'), hash)).toBe(true)
  expect(await verifyPassword('ein schoenes Passwort', hash)).toBe(false)
  expect(await verifyPassword('', null)).toBe(false)
})
