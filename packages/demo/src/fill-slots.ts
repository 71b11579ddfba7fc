import type { Language } from '@echolot/domain'
import { at, type Chance } from './chance.ts'
import { cities, colleagues, errorCodes, jobs, months, parts, products, weekdays } from './content/slots.ts'
import type { Template } from './content/text-table.ts'

type FilledText = { title: string; body: string }

/** Fills a template's braces; a slot has one value in headline and body. @throws RangeError for a slot without filling. */
export function fillSlots([title, body]: Template, language: Language, electric: boolean, dice: Chance): FilledText {
  const values = slotValues(language, electric, dice)
  const fill = (text: string) =>
    text.replaceAll(/\{(\w+)\}/g, (_, slot: string) => {
      const value = values.get(slot)
      if (value === undefined) throw new RangeError(`The text "${text}" has a slot {${slot}} that nothing fills.`)
      return value
    })
  return { title: fill(title), body: fill(body) }
}

/** @param electric whether only devices with a plug will do, as in a text about smoke or apps. */
function slotValues(language: Language, electric: boolean, dice: Chance): ReadonlyMap<string, string> {
  const product = at(products, electric ? dice.int(0, 1) : dice.int(0, products.length - 1))
  const name = product[language]
  const feminine = product.gender === 'feminine'
  const article = (ifFeminine: string, ifNeuter: string) => `${feminine ? ifFeminine : ifNeuter} ${name}`
  return new Map([
    ['product', name],
    ['die', article('die', 'das')],
    ['Die', article('Die', 'Das')],
    ['der', article('der', 'dem')],
    ['des', article('der', 'des')],
    ['meine', article('meine', 'mein')],
    ['Meine', article('Meine', 'Mein')],
    ['ihre', article('Ihre', 'Ihr')],
    ['order', `MW-${dice.int(100_000, 999_999)}`],
    ['days', String(dice.int(3, 19))],
    ['weeks', String(dice.int(2, 9))],
    ['num', String(dice.int(6, 60))],
    ['num2', String(dice.int(70, 900))],
    ['price', String(dice.int(9, 64) * 10 - 1)],
    ['oldyear', String(dice.int(1924, 1979))],
    ['city', dice.pick(cities)],
    ['weekday', dice.pick(weekdays[language])],
    ['month', dice.pick(months[language])],
    ['part', dice.pick(parts[language])],
    ['job', dice.pick(jobs[language])],
    ['code', dice.pick(errorCodes)],
    ['colleague', dice.pick(colleagues)],
  ])
}
