import { expect, test } from 'vitest'
import { gatherAnswers } from './gather-answers.ts'

test('answers that brought nothing are stored together once all have come', async () => {
  const gathered = gatherAnswers(3)
  let together = 0
  const answer = async () => {
    gathered.answered()
    await gathered.soon()
    together += 1
  }
  const first = [answer(), answer()]
  await Promise.resolve()
  expect(together).toBe(0)
  await Promise.all([...first, answer()])
  expect(together).toBe(3)
})

test('one that never comes holds up the others for a moment only', async () => {
  const gathered = gatherAnswers(2)
  gathered.answered()
  await gathered.soon()
})
