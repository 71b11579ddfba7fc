import { fileWords } from '../src/reports/files/file-words.ts'
import type { FileData, FileWait } from '../src/reports/recount/report-file.ts'
import { duration } from '../src/reports/sentences/sentence.ts'
import { element, table } from './element.ts'
import type { Tell } from './tell.ts'
import { pageWords } from './words.ts'

/** More rows make an older machine wait; the others come at a click. */
const shownAtOnce = 500

/** The waits from which everything above is counted, and those of the periods that it is compared with. */
export function showRows(data: FileData, nameOf: (id: string) => string, tell: Tell): HTMLElement[] {
  const { language, waits, earlier } = data
  const [words, page] = [fileWords[language], pageWords[language]]
  const others = [...earlier.before, ...earlier.yearBefore]
  return [
    element(
      'section',
      { class: 'rows' },
      element('h2', {}, page.rows(tell.count(waits.length))),
      element('p', { class: 'quiet' }, page.rowsMeaning),
      ...list(page.rows(tell.count(waits.length)), waits),
    ),
    ...(others.length === 0
      ? []
      : [
          element(
            'section',
            { class: 'rows' },
            element(
              'details',
              {},
              element('summary', {}, page.earlierRows(tell.count(others.length))),
              ...list(page.earlierRows(tell.count(others.length)), others),
            ),
          ),
        ]),
  ]

  function list(caption: string, all: readonly FileWait[]): HTMLElement[] {
    const heads = [
      page.number,
      page.wait,
      words.department,
      page.channel,
      words.began,
      words.due,
      page.promise,
      words.ended,
      words.outcome,
    ]
    const shown = table(caption, heads, all.slice(0, shownAtOnce).map(cells))
    if (all.length <= shownAtOnce) return [shown]
    const more = element('button', { type: 'button' }, page.showAll(tell.count(all.length)))
    more.addEventListener('click', () => {
      shown.replaceWith(table(caption, heads, all.map(cells)))
      more.remove()
    })
    return [shown, more]
  }

  function cells(wait: FileWait): string[] {
    return [
      String(wait.number),
      String(wait.wait),
      nameOf(wait.department),
      wait.channel,
      tell.instant(wait.began),
      tell.instant(wait.due),
      duration(wait.promise * 60_000, language, 'working'),
      wait.ended === null ? '' : tell.instant(wait.ended),
      [
        wait.void === null ? words.outcomes[wait.outcome] : `${words.outcomes.void}: ${words.voidReasons[wait.void]}`,
        ...(wait.answeredBefore ? [page.answeredBefore] : []),
        ...(wait.pauses === null ? [] : [page.paused(String(wait.pauses.length))]),
      ].join(', '),
    ]
  }
}
