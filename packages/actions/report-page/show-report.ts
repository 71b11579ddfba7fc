import { type Figure, lenses, voidReasons } from '@echolot/domain'
import { fileWords } from '../src/reports/files/file-words.ts'
import type { Difference } from '../src/reports/recount/differences.ts'
import type { RecountedReport } from '../src/reports/recount/recount-report.ts'
import type { FileData, FileDefinitions } from '../src/reports/recount/report-file.ts'
import { capital } from '../src/reports/sentences/sentence.ts'
import { drawDays } from './draw-days.ts'
import { element, table } from './element.ts'
import { showCalendars } from './show-calendars.ts'
import { showRows } from './show-rows.ts'
import { type Tell, tellIn } from './tell.ts'
import { pageWords } from './words.ts'

/** The whole report: what it states, and beside each figure whether it came out again. */
export function showReport(
  data: FileData,
  definitions: FileDefinitions,
  recounted: RecountedReport,
  differences: readonly Difference[],
  verdict: HTMLElement[],
): HTMLElement[] {
  const { language, stated } = data
  const [words, page] = [fileWords[language], pageWords[language]]
  const tell = tellIn(data)
  const nameOf = (id: string) => data.departments.find((one) => one.id === id)?.name ?? id
  const differs = (path: string) =>
    differences.some((difference) => difference.path === path || difference.path.startsWith(`${path}.`))
  const mark = (path: string, anew: string) =>
    differs(path)
      ? element('span', { class: 'other' }, `≠ ${page.recounted(anew)}`)
      : element('span', { class: 'same' }, `✓ ${page.ok}`)
  const marked = (path: string, value: string, anew: string) =>
    differs(path) ? [value, element('small', { class: 'other' }, `≠ ${page.recounted(anew)}`)] : [value]
  const sentence = (of: RecountedReport, lens: (typeof lenses)[number], index: number) =>
    capital((of.sentences[lens][index]?.[language] ?? []).map(({ text }) => text).join(''))

  const told = lenses.map((lens) =>
    section(
      words.lenses[lens],
      ...stated.sentences[lens].flatMap((_, index) => [
        element('p', index === 0 ? { class: 'first' } : {}, sentence(stated, lens, index)),
        differs(`sentences.${lens}.${index}`)
          ? element('p', { class: 'other' }, `≠ ${page.recounted(sentence(recounted, lens, index))}`)
          : null,
      ]),
      figuresOf(lens),
      lens === 'stock' ? null : voidsOf(lens),
    ),
  )

  function figuresOf(lens: (typeof lenses)[number]): HTMLElement {
    const its = definitions.figures.filter(({ figure }) => figure.startsWith(`${lens}.`))
    return table(
      `${words.figures}: ${words.lenses[lens]}`,
      [words.figure, words.value, page.check, words.counts],
      its.map(({ figure, name, says, version }) => [
        name,
        tell.count(stated.figures[figure]),
        mark(`figures.${figure}`, tell.count(recounted.figures[figure])),
        [says, element('small', {}, `${words.version} ${version}`)],
      ]),
      [1],
    )
  }

  function voidsOf(lens: 'cohort' | 'activity'): HTMLElement {
    return element(
      'p',
      { class: 'quiet' },
      `${words.voids}: ${voidReasons.map((reason) => `${tell.count(stated.voids[lens][reason])} ${words.voidReasons[reason]}`).join(', ')} `,
      mark(
        `voids.${lens}`,
        voidReasons
          .map((reason) => `${tell.count(recounted.voids[lens][reason])} ${words.voidReasons[reason]}`)
          .join(', '),
      ),
    )
  }

  const [states, anew] = [tell.times(stated.times), tell.times(recounted.times)]
  const times = section(
    words.times,
    table(
      words.times,
      ['', words.waits, words.within, words.median, words.p75, words.p90],
      states.map((row, index) => [
        row.name,
        marked(`${row.path}.waits`, row.waits, anew[index]?.waits ?? ''),
        row.within === null ? '–' : marked(row.within.path, row.within.told, anew[index]?.within?.told ?? ''),
        ...(['median', 'p75', 'p90'] as const).map((quantile) =>
          marked(`${row.path}.${quantile}`, row[quantile], anew[index]?.[quantile] ?? ''),
        ),
      ]),
      [1],
    ),
  )

  const compared = section(
    page.earlier,
    table(
      page.earlier,
      [page.period, words.figureArrived, words.within, page.difference],
      (['before', 'yearBefore'] as const).map((name) => [
        [
          page[name],
          stated.compared[name] === null
            ? null
            : element(
                'small',
                {},
                page.days(tell.day(stated.compared[name].period.from), tell.day(stated.compared[name].period.to)),
              ),
        ],
        ...comparedCells(name),
      ]),
      [1],
    ),
  )

  function comparedCells(name: 'before' | 'yearBefore') {
    const told = (of: RecountedReport) => {
      const its = of.compared[name]
      return its === null
        ? [words.nothing, '–', '–']
        : [tell.count(its.arrived), tell.share(its.share), page[its.chance]]
    }
    const again = told(recounted)
    const paths = [`compared.${name}.arrived`, `compared.${name}.share`, `compared.${name}.chance`]
    return told(stated).map((value, index) => marked(paths[index] ?? '', value, again[index] ?? ''))
  }

  return [
    element(
      'header',
      {},
      element('h1', {}, [data.company, data.title].filter((part) => part !== null).join(' · ')),
      element('p', { class: 'quiet' }, words.asOf(tell.instant(stated.asOf), stated.zone)),
      data.narrowed.length === 0
        ? null
        : element('p', { class: 'quiet' }, `${words.narrowed}: ${data.narrowed.join(', ')}`),
    ),
    ...verdict,
    ...told.slice(0, 1),
    section(
      page.chart,
      drawDays(stated.byDay, data),
      element('p', {}, mark('byDay', tell.count(recounted.byDay.reduce((sum, { arrived }) => sum + arrived, 0)))),
    ),
    times,
    compared,
    ...told.slice(1),
    section(words.byDepartment, departments(data, recounted, definitions, nameOf, marked, tell)),
    showCalendars(data, nameOf),
    section(page.definitions, element('ul', {}, ...definitions.method.map((says) => element('li', {}, says)))),
    ...showRows(data, nameOf, tell),
  ]
}

function departments(
  { stated, language }: FileData,
  recounted: RecountedReport,
  { figures }: FileDefinitions,
  nameOf: (id: string) => string,
  marked: (path: string, value: string, anew: string) => (string | Node)[],
  tell: Tell,
): HTMLElement {
  const words = fileWords[language]
  const shown = figures.filter(({ figure }) => shownByDepartment.includes(figure))
  return table(
    words.byDepartment,
    [words.department, ...shown.map(({ name }) => name), words.within, words.median],
    stated.byDepartment.map(({ departmentId, figures: its, times }) => {
      const anew = recounted.byDepartment.find((one) => one.departmentId === departmentId)
      const path = `byDepartment.${departmentId}`
      return [
        nameOf(departmentId),
        ...shown.map(({ figure }) =>
          marked(`${path}.figures.${figure}`, tell.count(its[figure]), tell.count(anew?.figures[figure] ?? 0)),
        ),
        marked(
          `${path}.times.withinPromise`,
          tell.share(times.withinPromise),
          anew === undefined ? words.nothing : tell.share(anew.times.withinPromise),
        ),
        marked(
          `${path}.times.business.median`,
          tell.quantile(times.business.median, 'working'),
          anew === undefined ? words.nothing : tell.quantile(anew.times.business.median, 'working'),
        ),
      ]
    }),
    shown.map((_, index) => index + 1),
  )
}

const shownByDepartment: readonly Figure[] = [
  'cohort.arrived',
  'cohort.answered',
  'cohort.dismissed',
  'cohort.open',
  'cohort.late',
  'cohort.within_promise',
]

function section(title: string, ...children: (Node | null)[]): HTMLElement {
  return element('section', {}, element('h2', {}, title), ...children)
}
