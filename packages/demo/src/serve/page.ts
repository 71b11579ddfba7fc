import type { Language } from '@echolot/domain'
import { escapeMarkup } from './markup.ts'

type Page = { title: string; language: Language; head?: string; body: string }

const style =
  ':root{color-scheme:light dark}body{font:1rem/1.6 system-ui,sans-serif;max-width:42rem;margin:0 auto;padding:0 1.25rem 3rem}' +
  '.demo{margin:1rem 0 2rem;padding:.5rem .9rem;border:2px dashed currentColor;border-radius:.5rem;font-weight:600}' +
  '.comment,.post{margin:1.5rem 0;padding-left:1rem;border-left:3px solid}.own{border-left-style:double}' +
  'footer{margin-top:3rem;font-size:.9rem}:target{outline:2px solid;outline-offset:.5rem}'

/** A page of the simulated world. Each says first that nothing on it is real. */
export function renderPage({ title, language, head = '', body }: Page): string {
  const notice =
    language === 'de'
      ? 'Demo: Diese Seite ist erfunden und gehört zur simulierten Welt von Echolot.'
      : 'Demo: this page is made up and belongs to the simulated world of Echolot.'
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${escapeMarkup(title)} (Demo)</title>
<style>${style}</style>
${head}
</head>
<body>
<p class="demo">${notice}</p>
<main>
${body}
</main>
</body>
</html>
`
}
