import * as words from './default-words.ts'
import type { Rule } from './rule.ts'

/** A list of words and phrases, separated by commas, as a watch that any of them meets. */
function anyOf(...lists: readonly string[]): string {
  const terms = lists.flatMap((list) => list.split(',').map((term) => term.trim().replace(/\s+/g, ' ')))
  return `(${terms
    .filter((term) => term !== '')
    .map((term) => (term.includes(' ') ? `"${term}"` : term))
    .join(' OR ')})`
}

/**
 * The rules that every installation begins with, German and English. The first that takes a mention decides, so the
 * narrow ones stand before the wide ones: an application that nobody answered is for HR before it is a complaint. A wrong
 * department costs more than none: whatever they do not know stays undecided.
 */
export const defaultRules: readonly Rule[] = [
  {
    id: 'employer-review',
    department: 'hr',
    name: { de: 'Arbeitgeberbewertungen', en: 'Employer reviews' },
    when: { channel: ['kununu', 'glassdoor', 'indeed', 'employer-review', 'jobs'] },
  },
  {
    id: 'press',
    department: 'pr',
    name: { de: 'Presse und Nachrichten', en: 'Press and news' },
    when: { channel: ['press', 'news', 'newspaper', 'magazine', 'radio', 'tv', 'television', 'presse', 'nachrichten'] },
  },
  {
    id: 'press-enquiry',
    department: 'pr',
    name: { de: 'Presseanfragen', en: 'Press enquiries' },
    when: { query: `${anyOf(words.pressEnquiry)} AND NOT ${anyOf(words.application, words.goods, words.ordered)}` },
  },
  {
    id: 'interview',
    department: 'pr',
    name: { de: 'Interviews und Stellungnahmen', en: 'Interviews and statements' },
    when: {
      query: `((${anyOf(words.statement, words.journalism)} AND ${anyOf(words.medium)}) OR (${anyOf(words.journalism)} AND ${anyOf(words.leaders)})) AND NOT ${anyOf(words.application, words.goods, words.ordered)}`,
    },
  },
  {
    id: 'security',
    department: 'it',
    name: { de: 'Sicherheitslücken, Phishing, Datenlecks', en: 'Security holes, phishing, data leaks' },
    when: {
      query: `${anyOf(words.security)} OR (${anyOf(words.leak)} AND ${anyOf(words.data)}) OR (${anyOf(words.fraud)} AND ${anyOf(words.bait)} AND NOT ${anyOf(words.ordered)}) OR (${anyOf(words.suspicion)} AND ${anyOf(words.message)} AND NOT ${anyOf(words.ordered)}) OR (${anyOf(words.others)} AND ${anyOf(words.seen)} AND ${anyOf(words.record)})`,
    },
  },
  {
    id: 'job-cuts',
    department: 'pr',
    name: { de: 'Stellenabbau', en: 'Job cuts' },
    when: { query: `${anyOf(words.cutting)} AND ${anyOf(words.workplaces)} AND NOT ${anyOf(words.application)}` },
  },
  {
    id: 'jobs',
    department: 'hr',
    name: { de: 'Bewerbung, Ausbildung, Arbeit', en: 'Applications, training, work' },
    when: {
      query: `(${anyOf(words.jobs, words.application)} OR (${anyOf(words.employment)} AND ${anyOf(words.superiors)}) OR (${anyOf(words.roles)} AND ${anyOf(words.starting)})) AND NOT ${anyOf(words.notJobs)}`,
    },
  },
  {
    id: 'criticism',
    department: 'pr',
    name: { de: 'Vorwürfe, Protest, Skandal', en: 'Allegations, protest, scandal' },
    when: { query: `${anyOf(words.criticism)} OR (${anyOf(words.pollution)} AND ${anyOf(words.nature)})` },
  },
  {
    id: 'legal-action',
    department: 'pr',
    name: { de: 'Klagen und Ermittlungen', en: 'Lawsuits and investigations' },
    when: { query: `${anyOf(words.legalAction)} AND NOT ${anyOf(words.goods, words.ordered)}` },
  },
  {
    id: 'reviews',
    department: 'service',
    name: { de: 'Bewertungen', en: 'Reviews' },
    when: {
      channel: [
        'review',
        'reviews',
        'app-store',
        'appstore',
        'google-play',
        'play-store',
        'trustpilot',
        'google-reviews',
        'bewertung',
        'bewertungen',
      ],
    },
  },
  {
    id: 'website',
    department: 'it',
    name: { de: 'Website und Anmeldung gestört', en: 'Website and sign-in out of order' },
    when: {
      query: `(${anyOf(words.webError)} OR (${anyOf(words.website)} AND ${anyOf(words.outOfOrder)}) OR (${anyOf(words.signIn)} AND ${anyOf(words.refused)})) AND NOT ${anyOf(words.app, words.notWebsite)}`,
    },
  },
  {
    id: 'campaign',
    department: 'marketing',
    name: { de: 'Newsletter, Kampagnen, Sponsoring', en: 'Newsletters, campaigns, sponsoring' },
    when: { query: `${anyOf(words.marketingStrong)} AND NOT ${anyOf(words.ordered)}` },
  },
  {
    id: 'trouble',
    department: 'service',
    name: { de: 'Reklamation, Reparatur, Rechnung', en: 'Complaints, repairs, invoices' },
    when: { query: anyOf(words.trouble, words.ordered, words.afterSales) },
  },
  {
    id: 'marketing',
    department: 'marketing',
    name: { de: 'Werbung und Kooperation', en: 'Advertising and cooperation' },
    when: {
      query: `${anyOf(words.marketing)} OR (${anyOf(words.audience)} AND ${anyOf(words.partnering)}) OR (${anyOf(words.images)} AND ${anyOf(words.usage)})`,
    },
  },
  {
    id: 'enquiry',
    department: 'sales',
    name: { de: 'Angebote und Preise', en: 'Offers and prices' },
    when: { query: anyOf(words.sales) },
  },
  {
    id: 'company-news',
    department: 'pr',
    name: { de: 'Nachrichten über das Unternehmen', en: 'News about the company' },
    when: { query: anyOf(words.companyNews) },
  },
  {
    id: 'orders',
    department: 'service',
    name: { de: 'Bestellung, Lieferung, Rückgabe', en: 'Orders, deliveries, returns' },
    when: { query: anyOf(words.goods) },
  },
  {
    id: 'outrage',
    department: 'pr',
    name: { de: 'Empörung', en: 'Outrage' },
    when: { query: anyOf(words.outrage) },
  },
  {
    id: 'help',
    department: 'service',
    name: { de: 'Fragen und Lob', en: 'Questions and praise' },
    when: { query: anyOf(words.help) },
  },
]
