import { type Glob, globFits } from './glob.ts'
import type { Key } from './keys.ts'
import { pairsOf } from './pairs.ts'
import { sieve } from './sieve.ts'
import type { TextWord, Tokens } from './tokens.ts'
import { hashOf, slots, type Word } from './vocabulary.ts'

/** Which of many things could stand in a text at all, asked by the text's words instead of by each thing. */
export type WordIndex<Id> = {
  put(keys: readonly Key[], id: Id): void
  drop(keys: readonly Key[], id: Id): void
  /** Calls back for each thing that has a key in the text, possibly more than once. */
  visit(tokens: Tokens, found: (id: Id) => void): void
}

/** A trie over the beginnings or ends of words; the entries of a node lie at the end of what is literal in them. */
type Node<Id> = { readonly next: Map<number, Node<Id>>; entries: { readonly glob: Glob | null; readonly id: Id }[] }

const nobody: readonly never[] = []

/** After a change an index has to be asked for so many words before it is worth the memory to remember them. */
const fewestAsked = 2_000

/** @param remembers whether what lies under a word is kept until the index changes; for one index of very many things. */
export function wordIndex<Id>(remembers = false): WordIndex<Id> {
  const exact = new Map<string, Id[]>()
  const marks = sieve(() => hashesOf(exact.keys()))
  const pairMarks = sieve(() => closed.keys())
  const closed = new Map<number, Id[]>()
  const raws = new Map<number, { text: string; ids: Id[] }[]>()
  const forward = emptyNode<Id>()
  const backward = emptyNode<Id>()
  const inside = emptyNode<Id>()
  const always: Id[] = []

  const branch = (
    key: Extract<Key, { kind: 'glob' | 'inside' }>,
  ): { root: Node<Id>; path: string; glob: Glob | null } => {
    if (key.kind === 'inside') return { root: inside, path: key.text, glob: null }
    const { head, tail } = key.glob
    if (head.length >= tail.length && head !== '') return { root: forward, path: head, glob: key.glob }
    if (tail !== '') return { root: backward, path: reversed(tail), glob: key.glob }
    const literal = key.glob.pattern.split(/[*?]+/).reduce((a, b) => (b.length > a.length ? b : a), '')
    return { root: inside, path: literal, glob: key.glob }
  }

  // By the slots of the vocabulary: the word that lay there when it was asked, and what lies under it here.
  let remembered: { readonly words: (Word | null)[]; readonly ids: (readonly Id[])[] } | null = null
  let asked = 0
  const forget = () => {
    remembered = null
    asked = 0
  }
  const isLeading = () => forward.next.size > 0 || backward.next.size > 0 || inside.next.size > 0
  const visitForms = ({ forms, hashes }: TextWord, found: (id: Id) => void) => {
    for (let n = 0; n < forms.length; n++) {
      if (!marks.mayHold(hashes[n] ?? 0)) continue
      const here = exact.get(forms[n] ?? '')
      if (here !== undefined) for (const id of here) found(id)
    }
    if (!isLeading()) return
    for (const form of forms) {
      if (forward.next.size > 0) walk(forward, form, 0, 1, found)
      if (backward.next.size > 0) walk(backward, form, form.length - 1, -1, found)
      if (inside.next.size > 0) for (let at = 0; at < form.length; at++) walk(inside, form, at, 1, found)
    }
  }
  const under = (word: Word): readonly Id[] => {
    if (remembered === null && ++asked > fewestAsked) {
      remembered = {
        words: new Array<Word | null>(slots).fill(null),
        ids: new Array<readonly Id[]>(slots).fill(nobody),
      }
    }
    if (remembered?.words[word.slot] === word) return remembered.ids[word.slot] ?? nobody
    const found = new Set<Id>()
    visitForms(word, (id) => found.add(id))
    const ids = found.size === 0 ? nobody : [...found]
    if (remembered !== null && word.slot >= 0) {
      remembered.words[word.slot] = word
      remembered.ids[word.slot] = ids
    }
    return ids
  }

  return {
    put(keys, id) {
      forget()
      for (const key of keys) {
        if (key.kind === 'form') {
          add(exact, key.form, id)
          marks.put(hashOf(key.form))
        } else if (key.kind === 'pair') {
          add(closed, hashOf(key.form), id)
          pairMarks.put(hashOf(key.form))
        } else if (key.kind === 'raw') addRaw(raws, key.text, id)
        else {
          const { root, path, glob } = branch(key)
          if (path === '') always.push(id)
          else nodeAt(root, path).entries.push({ glob, id })
        }
      }
    },
    drop(keys, id) {
      forget()
      for (const key of keys) {
        if (key.kind === 'form') remove(exact, key.form, id)
        else if (key.kind === 'pair') remove(closed, hashOf(key.form), id)
        else if (key.kind === 'raw') {
          for (const raw of raws.get(key.text.charCodeAt(0)) ?? []) raw.ids = raw.ids.filter((other) => other !== id)
        } else {
          const { root, path } = branch(key)
          if (path === '') always.splice(0, always.length, ...always.filter((other) => other !== id))
          else prune(root, path, id)
        }
      }
    },
    visit(tokens, found) {
      for (const id of always) found(id)
      if (tokens.text === '') return
      if (exact.size > 0 || isLeading()) {
        for (const word of tokens.own) {
          if (!remembers) visitForms(word, found)
          else for (const id of under(word)) found(id)
        }
        for (const word of tokens.longer) visitForms(word, found)
      }
      if (closed.size > 0) {
        for (const hash of pairsOf(tokens)) {
          if (hash === 0 || !pairMarks.mayHold(hash)) continue
          const here = closed.get(hash)
          if (here !== undefined) for (const id of here) found(id)
        }
      }
      if (raws.size > 0) visitRaws(raws, tokens.text, found)
    },
  }
}

function emptyNode<Id>(): Node<Id> {
  return { next: new Map(), entries: [] }
}

function nodeAt<Id>(root: Node<Id>, path: string): Node<Id> {
  let node = root
  for (let at = 0; at < path.length; at++) {
    const unit = path.charCodeAt(at)
    let next = node.next.get(unit)
    if (next === undefined) {
      next = emptyNode()
      node.next.set(unit, next)
    }
    node = next
  }
  return node
}

/** Takes an entry out, and with it the nodes that led to nothing else. */
function prune<Id>(root: Node<Id>, path: string, id: Id): void {
  const way: Node<Id>[] = [root]
  for (let at = 0; at < path.length; at++) {
    const next = way.at(-1)?.next.get(path.charCodeAt(at))
    if (next === undefined) return
    way.push(next)
  }
  const last = way.at(-1)
  if (last !== undefined) last.entries = last.entries.filter((entry) => entry.id !== id)
  for (let at = path.length; at > 0; at--) {
    const node = way[at]
    if (node === undefined || node.entries.length > 0 || node.next.size > 0) return
    way[at - 1]?.next.delete(path.charCodeAt(at - 1))
  }
}

function walk<Id>(root: Node<Id>, form: string, from: number, step: 1 | -1, found: (id: Id) => void): void {
  let node = root
  for (let at = from; at >= 0 && at < form.length; at += step) {
    const next = node.next.get(form.charCodeAt(at))
    if (next === undefined) return
    node = next
    for (const { glob, id } of node.entries) if (glob === null || globFits(glob, form)) found(id)
  }
}

function reversed(text: string): string {
  let back = ''
  for (let at = text.length - 1; at >= 0; at--) back += text.charAt(at)
  return back
}

function add<Id>(
  map: Map<string | number, Id[]> | Map<string, Id[]> | Map<number, Id[]>,
  key: string | number,
  id: Id,
): void {
  const lists = map as Map<string | number, Id[]>
  const same = lists.get(key)
  if (same === undefined) lists.set(key, [id])
  else same.push(id)
}

function remove<Id>(map: Map<string, Id[]> | Map<number, Id[]>, key: string | number, id: Id): void {
  const lists = map as Map<string | number, Id[]>
  const left = lists.get(key)?.filter((other) => other !== id) ?? []
  if (left.length === 0) lists.delete(key)
  else lists.set(key, left)
}

/** Raw characters without a word in them, by their first. */
function addRaw<Id>(raws: Map<number, { text: string; ids: Id[] }[]>, text: string, id: Id): void {
  const unit = text.charCodeAt(0)
  const same = raws.get(unit) ?? []
  const known = same.find((raw) => raw.text === text)
  if (known === undefined) same.push({ text, ids: [id] })
  else known.ids.push(id)
  raws.set(unit, same)
}

function visitRaws<Id>(
  raws: ReadonlyMap<number, readonly { text: string; ids: readonly Id[] }[]>,
  text: string,
  found: (id: Id) => void,
): void {
  for (let at = 0; at < text.length; at++) {
    for (const raw of raws.get(text.charCodeAt(at)) ?? []) {
      if (text.startsWith(raw.text, at)) for (const id of raw.ids) found(id)
    }
  }
}

function* hashesOf(forms: Iterable<string>): Generator<number> {
  for (const form of forms) yield hashOf(form)
}
