import { describe, expect, test } from 'vitest'
import { compileAsAsked, compileRules } from './compile-rules.ts'
import { type RoutableMention, route } from './route.ts'
import type { Rule, RuleCondition } from './rule.ts'

function rule(id: string, department: string, when: RuleCondition): Rule {
  return { id, department, name: { de: `Regel ${id}`, en: `Rule ${id}` }, when }
}

function mention(given: Partial<RoutableMention>): RoutableMention {
  return { title: null, text: null, channel: null, language: null, source: null, ...given }
}

function routed(given: Partial<RoutableMention>, ...rules: Rule[]) {
  return route(mention(given), compileRules(rules).rules)
}

test('rules made ready as they are asked decide as those made ready at once, again and again', () => {
  const rules = [
    rule('a', 'sales', { query: 'Preis' }),
    rule('b', 'hr', { query: 'Preis Job' }),
    rule('c', 'service', { query: 'Paket' }),
  ]
  const asAsked = compileAsAsked(rules)
  const texts = ['Preis', 'Paket', 'Paket und Preis', 'Job', 'Preis']
  expect(texts.map((text) => route(mention({ text }), asAsked))).toEqual(
    texts.map((text) => routed({ text }, ...rules)),
  )
})

describe('rules', () => {
  test('the first that takes a mention decides', () => {
    const decision = routed(
      { text: 'Paket und Preis' },
      rule('a', 'sales', { query: 'Preis' }),
      rule('b', 'service', { query: 'Paket' }),
    )
    expect(decision).toMatchObject({ kind: 'decided', department: 'sales' })
  })

  test('a department may be one that the organisation made', () => {
    expect(routed({ text: 'DSGVO' }, rule('a', 'legal-berlin', { query: 'DSGVO' }))).toMatchObject({
      department: 'legal-berlin',
    })
  })

  test('all conditions of a rule must hold', () => {
    const strict = rule('a', 'service', {
      query: 'Paket',
      channel: ['comment', 'review'],
      language: 'de',
      source: 'Unser Blog',
    })
    const whole = { text: 'Mein Paket', channel: 'Comment', language: 'DE', source: 'unser blog' }
    expect(routed(whole, strict).kind).toBe('decided')
    expect(routed({ ...whole, text: 'Hallo' }, strict).kind).toBe('undecided')
    expect(routed({ ...whole, channel: 'news' }, strict).kind).toBe('undecided')
    expect(routed({ ...whole, language: null }, strict).kind).toBe('undecided')
    expect(routed({ ...whole, source: null }, strict).kind).toBe('undecided')
  })

  test('one that asks for nothing takes everything, so it may stand last', () => {
    expect(routed({ text: 'Hallo' }, rule('a', 'service', {}))).toMatchObject({
      kind: 'decided',
      department: 'service',
    })
  })

  test('one that cannot be read takes nothing, is told, and leaves the others alone', () => {
    const { rules, refused } = compileRules([rule('bad', 'pr', { query: 'a b' }), rule('good', 'hr', { query: 'a' })])
    expect(route(mention({ text: 'a b' }), rules)).toMatchObject({ department: 'hr' })
    expect(refused).toMatchObject([{ ruleId: 'bad', problems: [{ code: 'missing_operator' }] }])
  })
})

describe('the because', () => {
  test('names the rule, the conditions and the words, each once, in sentences and as facts', () => {
    const decision = routed(
      { title: 'PAKET', text: 'Mein Päckchen, mein Paket!', channel: 'comment' },
      rule('a', 'service', { query: 'Paket OR Päckchen', channel: 'comment' }),
    )
    expect(decision.because).toEqual([
      { kind: 'rule', text: 'The rule "Rule a" takes this.', ruleId: 'a', name: { de: 'Regel a', en: 'Rule a' } },
      { kind: 'channel', text: 'The channel is comment.', value: 'comment' },
      {
        kind: 'term',
        text: 'The title says "PAKET".',
        found: 'PAKET',
        field: 'title',
        start: 0,
        end: 5,
        term: 'Paket',
      },
      {
        kind: 'term',
        text: 'The text says "Päckchen".',
        found: 'Päckchen',
        field: 'text',
        start: 5,
        end: 13,
        term: 'Päckchen',
      },
    ])
  })

  test('is there too when nobody decided', () => {
    expect(routed({ text: 'Hallo' })).toEqual({
      kind: 'undecided',
      because: [{ kind: 'no_rule', text: 'No rule takes this. A person decides in the sorting tray.' }],
    })
  })
})
