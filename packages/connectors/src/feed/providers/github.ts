import type { Provider } from './provider.ts'

/** GitHub: releases, tags and commits. An entry without notes says so in English, which is not what it says. */
export const github: Provider = {
  name: 'github',
  channel: null,
  recognises: ({ id, items }) =>
    /^tag:github\.com,20\d\d:/.test(id) || /^tag:github\.com,20\d\d:/.test(items[0]?.id ?? ''),
  adapt(item) {
    const empty = /^No content\.?$/.test(item.text ?? '')
    const handle = /^https:\/\/github\.com\/([\w-]+)$/.exec(item.authorUrl ?? '')?.[1]
    return {
      ...item,
      ...(empty ? { text: null, html: null } : {}),
      ...(handle === undefined ? {} : { provided: { handle } }),
    }
  },
}
