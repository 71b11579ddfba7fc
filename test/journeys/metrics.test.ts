import { readFile } from 'node:fs/promises'
import { serviceRoles } from '@echolot/actions'
import { parser } from '@prometheus-io/lezer-promql'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { addFeed } from '../support/add-feed.ts'
import { runEcholot } from '../support/echolot.ts'
import { freshDatabase } from '../support/fresh-database.ts'
import { ownPostgres } from '../support/own-postgres.ts'
import { rss, serveFeed } from '../support/serve.ts'
import { setUp } from '../support/set-up.ts'
import { until } from '../support/until.ts'
import { post, withTickets } from '../support/with-tickets.ts'

const infra = new URL('../../infra/', import.meta.url)

const rules = z.object({
  groups: z.array(
    z.object({
      name: z.string(),
      rules: z.array(
        z.strictObject({
          alert: z.string(),
          expr: z.string(),
          for: z.string().regex(/^\d+[smhd]$/),
          labels: z.object({ severity: z.enum(['critical', 'warning']) }),
          annotations: z.object({ summary: z.string(), description: z.string() }),
        }),
      ),
    }),
  ),
})
const dashboard = z.object({
  uid: z.string(),
  title: z.string(),
  templating: z.object({ list: z.array(z.object({ name: z.string(), query: z.unknown().optional() })) }),
  panels: z.array(
    z.object({
      id: z.number(),
      title: z.string(),
      gridPos: z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }),
      targets: z.array(z.object({ expr: z.string() })).default([]),
    }),
  ),
})

/** The series of a scrape: each metric's name with the labels that its samples carry, and their values. */
function seriesIn(text: string): Map<string, Map<string, Set<string>>> {
  const series = new Map<string, Map<string, Set<string>>>()
  for (const line of text.split('\n')) {
    const [, name, labels] = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? \S+$/.exec(line) ?? []
    if (name === undefined) continue
    const known = series.get(name) ?? new Map<string, Set<string>>()
    for (const [, label = '', value = ''] of (labels ?? '').matchAll(/([a-zA-Z_]\w*)="([^"]*)"/g))
      known.set(label, (known.get(label) ?? new Set()).add(value))
    series.set(name, known)
  }
  return series
}

type Asked = { name: string; matchers: { label: string; op: string; value: string }[] }

/** What a PromQL expression asks for: its metrics with the labels each selects by, and the labels it groups by. */
function asked(expr: string): { metrics: Asked[]; grouped: string[] } {
  // Grafana replaces these before Prometheus sees them.
  const query = expr.replaceAll('$__rate_interval', '5m')
  const metrics: Asked[] = []
  const grouped: string[] = []
  let grouping = 0
  parser.parse(query).iterate({
    enter({ name, from, to, node, type }) {
      const text = query.slice(from, to)
      if (type.isError) throw new Error(`This is no PromQL, at ${from}: ${expr}`)
      if (name === 'VectorSelector') {
        const matchers = node.getChild('LabelMatchers')?.getChildren('UnquotedLabelMatcher') ?? []
        const part = (matcher: (typeof matchers)[number], name: string) => {
          const found = matcher.getChild(name)
          return query.slice(found?.from ?? 0, found?.to ?? 0)
        }
        metrics.push({
          name: query.slice(node.firstChild?.from ?? from, node.firstChild?.to ?? from),
          matchers: matchers.map((matcher) => ({
            label: part(matcher, 'LabelName'),
            op: part(matcher, 'MatchOp'),
            value: part(matcher, 'StringLiteral').slice(1, -1),
          })),
        })
      }
      if (name === 'GroupingLabels') grouping += 1
      if (name === 'LabelName' && grouping > 0) grouped.push(text)
    },
    leave({ name }) {
      if (name === 'GroupingLabels') grouping -= 1
    },
  })
  return { metrics, grouped }
}

/** Given by Prometheus to every series it scrapes. */
const ofPrometheus = ['job', 'instance']

async function readRules() {
  const { groups } = rules.parse(parse(await readFile(new URL('alerts.yml', infra), 'utf8')))
  return groups.flatMap((group) => group.rules)
}

const readDashboard = async () =>
  dashboard.parse(JSON.parse(await readFile(new URL('grafana/echolot.json', infra), 'utf8')))

test('the dashboard and the alerts ask only for figures that a running Echolot gives', async () => {
  await using office = await withTickets([post('a', 'Muster', 'Muster')])
  const series = seriesIn(await (await fetch(`${office.run.origin}/metrics`)).text())
  // Prometheus says of each target whether it could be scraped.
  series.set('up', new Map())

  const wanted = [
    ...(await readRules()).map(({ alert, expr }) => ({ where: `alert ${alert}`, expr })),
    ...(await readDashboard()).panels.flatMap(({ title, targets }) =>
      targets.map(({ expr }) => ({ where: `panel ${title}`, expr })),
    ),
  ]
  expect(wanted.length).toBeGreaterThan(20)
  for (const { where, expr } of wanted) {
    const { metrics, grouped } = asked(expr)
    expect(metrics, where).not.toEqual([])
    for (const { name, matchers } of metrics) {
      const labels = series.get(name)
      expect(labels, `${where}: ${name}`).toBeDefined()
      for (const { label, op, value } of matchers) {
        if (ofPrometheus.includes(label)) continue
        expect([...(labels?.keys() ?? [])], `${where}: ${name}{${label}}`).toContain(label)
        if (op === '=') expect([...(labels?.get(label) ?? [])], `${where}: ${name}{${label}}`).toContain(value)
      }
    }
    const given = [...metrics.flatMap(({ name }) => [...(series.get(name)?.keys() ?? [])]), ...ofPrometheus]
    for (const label of grouped) expect(given, `${where}: by ${label}`).toContain(label)
  }
})

test('a part says which roles it runs, and an alert misses each role that no part runs', async () => {
  const missed = (await readRules()).flatMap(
    ({ expr }) => /^absent\(echolot_role\{role="(\w+)"\}\)$/.exec(expr)?.[1] ?? [],
  )
  expect(missed.sort()).toEqual([...serviceRoles].sort())
  await using run = await runEcholot({ roles: ['triage', 'scheduler'] })
  const said = seriesIn(await run.echolot.host.metrics())
    .get('echolot_role')
    ?.get('role')
  expect([...(said ?? [])].sort()).toEqual(['scheduler', 'triage'])
})

test('what happened is counted: the poll, what it stored, the tickets, the jobs and the requests', async () => {
  let broken = false
  await using feed = await serveFeed(() =>
    broken
      ? 'no feed at all'
      : rss('Presse', [{ id: 'a', title: 'Muster', text: 'Muster', at: '2026-03-02T08:00:00Z' }]),
  )
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  const { id } = await addFeed(anna, feed.origin)
  await run.echolot.settle()
  broken = true
  await anna.sources.pollNow({ id })
  await run.echolot.settle()
  const text = await (await fetch(`${run.origin}/metrics`)).text()
  const value = (sample: string) =>
    Number(
      text
        .split('\n')
        .find((line) => line.startsWith(`${sample} `))
        ?.split(' ')[1],
    )
  expect(value('echolot_polls_total{outcome="items"}')).toBe(1)
  expect(value('echolot_polls_total{outcome="failed"}')).toBe(1)
  expect(value('echolot_polls_total{outcome="gone"}')).toBe(0)
  expect(value('echolot_items_stored_total')).toBe(1)
  expect(value('echolot_tickets{state="open"}')).toBe(1)
  expect(value('echolot_database_up')).toBe(1)
  expect(value('echolot_dead_letters')).toBe(0)
  expect(value('echolot_job_duration_seconds_count{event="sources.due",outcome="done"}')).toBe(2)
  expect(value('echolot_http_request_duration_seconds_count{method="POST",route="sources.pollNow",status="200"}')).toBe(
    1,
  )
})

test('every metric of Echolot stands in docs/operations.md, and none stands there that is not', async () => {
  await using run = await runEcholot()
  const page = await readFile(new URL('../docs/operations.md', infra), 'utf8')
  const given = (await (await fetch(`${run.origin}/metrics`)).text()).matchAll(/^# TYPE (echolot_\w+) /gm)
  const named = page.matchAll(/`(echolot_\w+)(?:\{[\w,]*\})?`/g)
  const sorted = (found: Iterable<RegExpMatchArray>) => [...new Set([...found].map(([, name]) => name))].sort()
  expect(sorted(named)).toEqual(sorted(given))
})

test('health, readiness and figures are answered on a port of their own too, and no other question is', async () => {
  await using database = await freshDatabase()
  await using run = await runEcholot({
    databaseUrl: database.url,
    statusPort: 0,
    metricsToken: 'a-token-of-some-length',
  })
  const { port } = run.logged.find(({ message }) => message === 'status served')?.fields ?? {}
  const at = (path: string, headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, { headers })
  expect((await at('/healthz')).status).toBe(200)
  await run.echolot.settle()
  expect(await (await at('/readyz')).json()).toEqual({ ready: true, reasons: [] })
  expect(await (await at('/metrics')).text()).toContain('echolot_database_up 1')
  const proxied = { 'x-forwarded-for': '192.0.2.7' }
  expect((await at('/metrics', proxied)).status).toBe(401)
  expect((await at('/metrics', { ...proxied, authorization: 'Bearer a-token-of-some-lengtH' })).status).toBe(401)
  expect((await at('/metrics', { ...proxied, authorization: 'Bearer a-token-of-some-length' })).status).toBe(200)
  expect((await at('/api/session')).status).toBe(404)
})

test('without its database Echolot still says how it is, and gives no figures of before as those of now', async () => {
  await using postgres = await ownPostgres()
  await using run = await runEcholot({ databaseUrl: postgres.url })
  const scrape = async () => (await fetch(`${run.origin}/metrics`)).text()
  expect(await scrape()).toMatch(/^echolot_tickets\{state="open"\} 0$/m)
  await postgres[Symbol.asyncDispose]()
  await until('the database is missed', async () => (await scrape()).includes('echolot_database_up 0'))
  const text = await scrape()
  expect(text).not.toMatch(/^echolot_(tickets|dead_letters|outbox\w*|source_due_seconds)[ {]/m)
  expect(text).toMatch(/^process_resident_memory_bytes \d+$/m)
})
