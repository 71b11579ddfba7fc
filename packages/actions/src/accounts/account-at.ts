import type { Purpose } from '@echolot/domain'

type Place = { channel: string; url: string }

/**
 * At which own account that stands what a source brings: at the one whose feed it is, or at the one on its host, such as the
 * blog whose comments it brings. Of several accounts on one host it is the one whose address the source's begins with, and else
 * the one of the source's channel; where more than one is, nobody can tell whose it is. What is found elsewhere stands at none.
 */
export function accountAt<Account extends Place & { id: number }>(
  accounts: readonly Account[],
): (source: Place & { accountId: number | null; purpose: Purpose }) => Account | undefined {
  const byId = new Map(accounts.map((account) => [account.id, account]))
  const byHost = Map.groupBy(accounts, ({ url }) => hostOf(url))
  return ({ accountId, purpose, channel, url }) => {
    if (accountId !== null) return byId.get(accountId)
    if (purpose === 'mentions') return undefined
    const there = byHost.get(hostOf(url)) ?? []
    if (there.length < 2) return there[0]
    const above = there.filter((one) => isAbove(one.url, url))
    const deepest = Math.max(...above.map((one) => stepsOf(one.url).length))
    const [account, another] =
      above.length > 0
        ? above.filter((one) => stepsOf(one.url).length === deepest)
        : there.filter((one) => one.channel === channel)
    return another === undefined ? account : undefined
  }
}

const stepsOf = (url: string) =>
  URL.canParse(url) ? new URL(url).pathname.split('/').filter((step) => step !== '') : []

/** How a step reads that is masked because it looks like a secret: it may be any. */
const masked = encodeURIComponent('…')

function isAbove(account: string, source: string): boolean {
  const [steps, deeper] = [stepsOf(account), stepsOf(source)]
  return steps.length > 0 && steps.every((step, at) => deeper[at] === step || deeper[at] === masked)
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url)
