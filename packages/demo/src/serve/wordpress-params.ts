import { instantAt } from '../berlin-time.ts'

/** What a listing is asked for, as WordPress understands it. */
export type ListParams = {
  page: number
  perPage: number
  order: 'asc' | 'desc'
  orderBy: 'id' | 'date'
  after: number | null
  before: number | null
  parents: readonly number[] | null
  posts: readonly number[] | null
  include: readonly number[] | null
  slugs: readonly string[] | null
}

/** Reads a query as WordPress does; the name of the first parameter that it would refuse, where there is one. */
export function readParams(query: URLSearchParams): ListParams | { invalid: string } {
  const page = Number(query.get('page') ?? 1)
  if (!Number.isInteger(page) || page < 1) return { invalid: 'page' }
  const perPage = Number(query.get('per_page') ?? 10)
  if (!Number.isInteger(perPage) || perPage < 1 || perPage > 100) return { invalid: 'per_page' }
  const order = query.get('order') ?? 'desc'
  if (order !== 'asc' && order !== 'desc') return { invalid: 'order' }
  const orderBy = query.get('orderby') ?? 'date'
  if (!['id', 'date', 'date_gmt'].includes(orderBy)) return { invalid: 'orderby' }
  const after = readInstant(query.get('after'))
  if (Number.isNaN(after)) return { invalid: 'after' }
  const before = readInstant(query.get('before'))
  if (Number.isNaN(before)) return { invalid: 'before' }
  return {
    page,
    perPage,
    order,
    orderBy: orderBy === 'id' ? 'id' : 'date',
    after,
    before,
    parents: readNumbers(query, 'parent'),
    posts: readNumbers(query, 'post'),
    include: readNumbers(query, 'include'),
    slugs: readList(query, 'slug'),
  }
}

/** An instant in milliseconds. One that names no zone is the site's own time. NaN where it is no time. */
function readInstant(text: string | null): number | null {
  if (text === null || text === '') return null
  if (/(Z|[+-]\d{2}:?\d{2})$/i.test(text)) return Date.parse(text)
  const local = Date.parse(`${text.includes('T') ? text : `${text}T00:00:00`}Z`)
  return Number.isNaN(local) ? Number.NaN : instantAt({ day: 0, minute: local / 60_000 })
}

function readNumbers(query: URLSearchParams, name: string): readonly number[] | null {
  return readList(query, name)?.map(Number) ?? null
}

/** WordPress takes `a=1,2` and `a[]=1&a[]=2` alike. */
function readList(query: URLSearchParams, name: string): readonly string[] | null {
  const values = [...query.getAll(name), ...query.getAll(`${name}[]`)].flatMap((value) => value.split(','))
  return values.length === 0 ? null : values.map((value) => value.trim())
}
