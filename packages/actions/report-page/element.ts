type Child = Node | string | null | Child[]

/** Makes an element. Texts become text nodes: nothing of the data is ever read as markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string>,
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children.flat(9).filter((child): child is Node | string => child !== null))
  return made
}

/** A table with its caption for who cannot see it, in a box that scrolls by itself where it is too wide. */
export function table(caption: string, heads: string[], rows: Child[][], numbers: readonly number[] = []): HTMLElement {
  const kind = (column: number): Record<string, string> => (numbers.includes(column) ? { class: 'number' } : {})
  return element(
    'div',
    { class: 'scrolls', role: 'region', 'aria-label': caption, tabindex: '0' },
    element(
      'table',
      {},
      element('caption', {}, caption),
      element(
        'thead',
        {},
        element('tr', {}, ...heads.map((head, column) => element('th', { scope: 'col', ...kind(column) }, head))),
      ),
      element(
        'tbody',
        {},
        ...rows.map(([first = '', ...rest]) =>
          element(
            'tr',
            {},
            element('th', { scope: 'row' }, first),
            ...rest.map((cell, index) => element('td', kind(index + 1), cell)),
          ),
        ),
      ),
    ),
  )
}
