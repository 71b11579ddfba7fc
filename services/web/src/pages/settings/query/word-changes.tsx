type Change = { kind: 'same' | 'added' | 'removed'; text: string }

/** A query with what came and went against the version before. */
export function WordChanges({ changes }: { changes: readonly Change[] }) {
  return (
    <code className="rounded bg-sunken px-2 py-1 font-mono text-sm break-words whitespace-pre-wrap">
      {changes.map(({ kind, text }, n) =>
        kind === 'added' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one version never change
          <ins key={n} className="bg-good-soft text-good">
            {text}
          </ins>
        ) : kind === 'removed' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one version never change
          <del key={n} className="bg-late-soft text-late">
            {text}
          </del>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one version never change
          <span key={n}>{text}</span>
        ),
      )}
    </code>
  )
}
