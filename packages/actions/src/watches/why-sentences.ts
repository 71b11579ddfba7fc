/** A sentence in both languages. */
export type InBoth = { de: string; en: string }

const quoted = {
  de: (words: readonly string[]) => words.map((word) => `„${word}“`).join(', '),
  en: (words: readonly string[]) => words.map((word) => `“${word}”`).join(', '),
}

/** What each step of "why" says. Instants are told as ISO 8601 in UTC. */
export const say = {
  typed: () => ({
    de: 'Ein Text ist gegeben; es war nichts abzurufen.',
    en: 'A text is given; there was nothing to fetch.',
  }),
  asTyped: () => ({ de: 'Der Text wird gelesen, wie er dasteht.', en: 'The text is read as it stands.' }),
  brought: (source: string, at: Date) => ({
    de: `Die Quelle „${source}“ hat es am ${at.toISOString()} gebracht.`,
    en: `The source “${source}” brought it at ${at.toISOString()}.`,
  }),
  readThen: () => ({ de: 'Es ist gelesen und gespeichert.', en: 'It was read and is stored.' }),
  fetched: () => ({ de: 'Die Adresse hat geantwortet.', en: 'The address answered.' }),
  notFetched: (problem: string) => ({
    de: `Die Adresse lässt sich nicht abrufen: ${problem}`,
    en: `The address cannot be fetched: ${problem}`,
  }),
  unreadable: (problem: string) => ({
    de: `Die Antwort lässt sich nicht lesen: ${problem}`,
    en: `The answer cannot be read: ${problem}`,
  }),
  isFeed: (items: number) => ({
    de: `Das ist ein Feed mit ${items} Beiträgen. Fragen Sie nach der Adresse eines Beitrags.`,
    en: `This is a feed of ${items} items. Ask for the address of one of them.`,
  }),
  read: (title: string | null, length: number) => ({
    de: `Die Seite${title === null ? '' : ` „${title}“`} ist gelesen, ${length} Zeichen.`,
    en: `The page${title === null ? '' : ` “${title}”`} was read, ${length} characters.`,
  }),
  isNew: () => ({
    de: 'Es ist nicht gespeichert: Keine Quelle hat es bisher gebracht, oder sein Text ist nach der Frist entfernt.',
    en: 'It is not stored: no source has brought it so far, or its text was removed after its time.',
  }),
  isStored: (copies: number, source: string) =>
    copies === 1
      ? {
          de: `Es ist gespeichert, aus „${source}“. Kommt es wieder, gilt es als bekannt.`,
          en: `It is stored, from “${source}”. Should it come again, it is known.`,
        }
      : {
          de: `Es ist ${copies}-mal gespeichert, zuletzt aus „${source}“.`,
          en: `It is stored ${copies} times, last from “${source}”.`,
        },
  isCopy: (ticket: number) => ({
    de: `Es ist eine Kopie der Meldung von Ticket ${ticket} und liegt dort.`,
    en: `It is a copy of the story of ticket ${ticket}, and lies there.`,
  }),
  isOurs: () => ({
    de: 'Das haben wir selbst geschrieben; eigene Beiträge werden nicht geprüft.',
    en: 'We wrote this ourselves; what is our own is not held against watches.',
  }),
  addressed: () => ({
    de: 'Es ist auf einem eigenen Kanal an uns gerichtet und braucht keine Beobachtung.',
    en: 'It was said to us on a channel of our own, so it needs no watch.',
  }),
  watchesHit: (names: readonly string[]) => ({
    de: `Es trifft auf ${quoted.de(names)}.`,
    en: `It meets ${quoted.en(names)}.`,
  }),
  noWatch: (count: number) =>
    count === 0
      ? { de: 'Es gibt noch keine Beobachtung.', en: 'There is no watch yet.' }
      : {
          de: `Keine der ${count} Beobachtungen trifft.`,
          en: `None of the ${count} watches hits.`,
        },
  excluded: (by: readonly { name: string; words: string }[]) => ({
    de: `Ein Ausschluss verbirgt es: ${by.map(({ name, words }) => `${words} in „${name}“`).join(', ')}.`,
    en: `An exclusion hides it: ${by.map(({ name, words }) => `${words} in “${name}”`).join(', ')}.`,
  }),
  notExcluded: () => ({ de: 'Kein Ausschluss verbirgt es.', en: 'No exclusion hides it.' }),
  broughtBack: () => ({
    de: 'Es war verborgen, und jemand hat eine Erwähnung daraus gemacht.',
    en: 'It was hidden, and somebody made a mention of it.',
  }),
  mutedAuthor: () => ({ de: 'Wer es schrieb, ist stummgeschaltet.', en: 'Who wrote it is muted.' }),
  mutedDomain: (domain: string) => ({
    de: `Die Domain ${domain} ist stummgeschaltet.`,
    en: `The domain ${domain} is muted.`,
  }),
  notMuted: () => ({
    de: 'Weder Verfasser noch Domain sind stummgeschaltet.',
    en: 'Neither its author nor its domain is muted.',
  }),
  /** Null: no rule takes it. */
  wouldGo: (department: InBoth | null) =>
    department === null
      ? {
          de: 'Keine Regel nimmt es; es ginge in die Ablage.',
          en: 'No rule takes it; it would go to the sorting tray.',
        }
      : {
          de: `Es ginge an die Abteilung ${department.de}.`,
          en: `It would go to the department ${department.en}.`,
        },
  /** Null: it waits in the sorting tray. */
  lies: (ticket: number, department: InBoth | null) =>
    department === null
      ? { de: `Es ist Ticket ${ticket} und liegt in der Ablage.`, en: `It is ticket ${ticket}, in the sorting tray.` }
      : {
          de: `Es ist Ticket ${ticket} der Abteilung ${department.de}.`,
          en: `It is ticket ${ticket} of the department ${department.en}.`,
        },
  history: () => ({
    de: 'Es ist eine Erwähnung ohne Ticket: Es lag schon lange da, als es gefunden wurde.',
    en: 'It is a mention without a ticket: it had been there for long when it was found.',
  }),
  notFoundThen: () => ({
    de: 'Als es kam, traf keine Beobachtung. Eine Suche im Archiv macht eine Erwähnung daraus.',
    en: 'When it came, no watch hit. A run over the archive makes a mention of it.',
  }),
  notReached: () => ({ de: 'So weit kam es nicht.', en: 'It did not come so far.' }),
  unreadableWatch: () => ({
    de: 'Die Beobachtung hat Fehler und trifft nichts.',
    en: 'The watch has errors and hits nothing.',
  }),
  switchedOff: (wouldHit: boolean) =>
    wouldHit
      ? { de: 'Sie ist abgeschaltet; sonst träfe sie.', en: 'It is switched off; otherwise it would hit.' }
      : { de: 'Sie ist abgeschaltet.', en: 'It is switched off.' },
  missing: ({ missing, apart }: { missing: readonly string[]; apart: readonly string[] }) => {
    const [absent, far] = [missing.join(' · '), apart.join(' · ')]
    if (absent === '' && far === '') return { de: 'Sie trifft nicht.', en: 'It does not hit.' }
    return {
      de: [absent && `Es fehlt: ${absent}.`, far && `Die Wörter sind da, aber zu weit auseinander: ${far}.`]
        .filter(Boolean)
        .join(' '),
      en: [absent && `Missing: ${absent}.`, far && `The words are there, but too far apart: ${far}.`]
        .filter(Boolean)
        .join(' '),
    }
  },
  hiddenBy: (words: string) => ({
    de: `Sie träfe, schlösse sie nicht ${words} aus.`,
    en: `It would hit, did it not exclude ${words}.`,
  }),
  hit: (words: readonly string[]) => ({
    de: `Sie trifft durch ${quoted.de(words)}.`,
    en: `It hits by ${quoted.en(words)}.`,
  }),
} satisfies Record<string, (...facts: never[]) => InBoth>
