import type { Language } from '@echolot/domain'
import type { Check } from './check-signature.ts'
import { element } from './element.ts'
import { pageWords } from './words.ts'

/** Whether every figure came out again, and under it what is known of the signature. */
export function showVerdict(
  recounted: { differences: readonly unknown[]; numbers: number } | null,
  language: Language,
  signature: HTMLElement,
): HTMLElement {
  const words = pageWords[language]
  const count = (value: number) => new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB').format(value)
  const same = recounted !== null && recounted.differences.length === 0
  const says =
    recounted === null
      ? words.unreadable
      : same
        ? words.same(count(recounted.numbers))
        : words.differs(count(recounted.differences.length), count(recounted.numbers))
  return element(
    'section',
    { class: `verdict ${same ? 'good' : 'bad'}`, role: 'status' },
    element('strong', {}, `${same ? '✓' : '≠'} ${says}`),
    recounted === null ? null : element('p', {}, same ? words.how : words.differsWhy),
    signature,
  )
}

/** Says what the signature is worth; where something was changed the whole verdict turns. */
export function showSignature(check: Check, language: Language, into: HTMLElement): void {
  const words = pageWords[language]
  const verdict = into.closest('.verdict')
  const bad = check.kind === 'changed' || check.kind === 'bad_signature'
  if (bad) verdict?.classList.replace('good', 'bad')
  if (check.kind === 'cannot_check') verdict?.classList.replace('good', 'unsure')
  const says = {
    signed: () => `✓ ${words.signed}`,
    changed: () => `≠ ${check.kind === 'changed' ? check.parts.map((part) => words.changed[part]).join(' ') : ''}`,
    bad_signature: () => `≠ ${words.badSignature}`,
    cannot_check: () => words.cannotCheck,
  }[check.kind]()
  into.replaceChildren(
    element(bad ? 'strong' : 'span', {}, says),
    ...(check.kind === 'signed' ? [' ', element('span', { class: 'key' }, words.key(check.fingerprint))] : []),
  )
  into.after(element('p', { class: 'quiet' }, words.compare))
}
