import { useTranslation } from 'react-i18next'
import { language } from '../../../texts/i18n.ts'
import type { Answer } from './use-tried.ts'

type Props = { query: string; tree: Answer['tree']; onShow?: (start: number, end: number) => void }
type Node = { part: Answer['tree'][number]; children: Node[] }

/** The parse of a query: what belongs to what, each part leading to its place. */
export function QueryTree({ query, tree, onShow }: Props) {
  return <Level nodes={nodesOf(tree)} query={query} onShow={onShow} top />
}

type LevelProps = { nodes: readonly Node[]; query: string; onShow: Props['onShow']; top?: boolean }

function Level({ nodes, query, onShow, top = false }: LevelProps) {
  const { t } = useTranslation('settings')
  return (
    <ul className={top ? 'flex flex-col gap-1 pt-1' : 'mt-1 ml-2 flex flex-col gap-1 border-l-2 border-line pl-3'}>
      {nodes.map(({ part, children }) => {
        const said = part.say[language()]
        return (
          <li key={`${part.start} ${part.end} ${said}`}>
            {onShow === undefined || part.end <= part.start ? (
              <span>{said}</span>
            ) : (
              <button
                type="button"
                title={t('queryLanguage.showPart', { part: query.slice(part.start, part.end) })}
                onClick={() => onShow(part.start, part.end)}
                className="min-h-7 rounded px-1 text-left wrap-anywhere hover:bg-accent-soft"
              >
                {said}
              </button>
            )}
            {children.length === 0 ? null : <Level nodes={children} query={query} onShow={onShow} />}
          </li>
        )
      })}
    </ul>
  )
}

/** The parts come in their order with how deep they lie; a part belongs to the last one above it that lies less deep. */
function nodesOf(tree: Answer['tree']): Node[] {
  const top: Node[] = []
  const path: Node[] = []
  for (const part of tree) {
    const node = { part, children: [] }
    path.length = Math.min(path.length, part.depth)
    const parent = path.at(-1)
    ;(parent?.children ?? top).push(node)
    path.push(node)
  }
  return top
}
