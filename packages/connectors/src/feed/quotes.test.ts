import { expect, test } from 'vitest'
import { readHtml } from './read-html.ts'

test.each([
  [
    '<p>Stimmt:</p><blockquote><p>Die Hotline <b>schweigt</b>.</p><p>Seit Tagen.</p></blockquote><p>Bei uns auch.</p>',
    'Stimmt:\n> Die Hotline schweigt.\n> Seit Tagen.\nBei uns auch.',
  ],
  ['<blockquote>außen<blockquote>innen</blockquote>außen</blockquote>ich', '> außen\n> > innen\n> außen\nich'],
  ['<blockquote>nie geschlossen<br>zweite', '> nie geschlossen\n> zweite'],
  ['a</blockquote>b', 'a\nb'],
  // Discourse
  [
    '<aside class="quote" data-username="ada"><div class="title">ada:</div><blockquote><p>Wo bleibt es?</p></blockquote></aside><p>Hier.</p>',
    '> ada:\n> > Wo bleibt es?\nHier.',
  ],
  // phpBB, of today and of old
  ['<blockquote><div><cite>Ada schrieb:</cite>Kaputt.</div></blockquote>Stimmt.', '> Ada schrieb:Kaputt.\nStimmt.'],
  [
    '<div class="quotetitle">Ada schrieb:</div><div class="quotecontent">Kaputt.<div>Ganz.</div></div>Stimmt.',
    '> Ada schrieb:\n> Kaputt.\n> Ganz.\nStimmt.',
  ],
  // Mastodon
  [
    '<p class="quote-inline">RE: https://social.example/@ada/1</p><p>So ist es.</p>',
    '> RE: https://social.example/@ada/1\nSo ist es.',
  ],
  ['<blockquote><pre>a\n  b</pre></blockquote>c', '> a\n>   b\nc'],
  ['<div class="blockquote-footer pullquote">Kein Zitat</div>', 'Kein Zitat'],
])('in %s the lines of another are marked', (html, text) => {
  expect(readHtml(html, null).text).toBe(text)
})
