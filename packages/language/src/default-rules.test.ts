import { expect, test } from 'vitest'
import { heldOutEverydayMentions } from '../test/held-out-everyday-mentions.ts'
import { heldOutMentions } from '../test/held-out-mentions.ts'
import { tunedEverydayMentions } from '../test/tuned-everyday-mentions.ts'
import { tunedMentions } from '../test/tuned-mentions.ts'
import { compileRules } from './compile-rules.ts'
import { defaultRules } from './default-rules.ts'
import { route } from './route.ts'

const { rules, refused } = compileRules(defaultRules)

function measure(mentions: string) {
  const routed = mentions
    .trim()
    .split('\n')
    .map((line) => {
      const [department = '', channel = '', language = '', text = ''] = line.split('|')
      const decision = route({ title: null, text, channel, language, source: null }, rules)
      return { department, got: decision.kind === 'decided' ? decision.department : 'undecided', text }
    })
  const missed = routed.filter(({ department, got }) => got !== department)
  const wrong = missed.filter(({ got }) => got !== 'undecided')
  return { right: 1 - missed.length / routed.length, wrong: wrong.length / routed.length, missed }
}

test('every shipped rule can be read and has its own id', () => {
  expect(refused).toEqual([])
  expect(new Set(defaultRules.map(({ id }) => id)).size).toBe(defaultRules.length)
})

test('the mentions that shaped the rules go where they belong', () => {
  expect(measure(tunedMentions).missed).toEqual([])
  expect(measure(tunedEverydayMentions).missed).toEqual([])
})

test('of mentions that nobody had in mind most go where they belong, and hardly any goes wrong', () => {
  const { right, wrong } = measure(heldOutMentions)
  expect(right).toBeGreaterThanOrEqual(0.85)
  expect(wrong).toBeLessThanOrEqual(0.05)
})

test('of everyday mentions that name no keyword most go where they belong too, and the rest to the sorting tray', () => {
  const { right, wrong, missed } = measure(heldOutEverydayMentions)
  expect(right).toBeGreaterThanOrEqual(0.8)
  expect(wrong).toBeLessThanOrEqual(0.03)
  expect(missed.filter(({ department }) => department === 'undecided')).toEqual([])
})
