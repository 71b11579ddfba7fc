import * as asking from './asking-words.ts'
import * as customer from './customer-words.ts'
import * as words from './default-words.ts'
import * as news from './news-words.ts'
import * as open from './public-words.ts'
import type { Rule } from './rule.ts'

/** A list of words and phrases, separated by commas, as a watch that any of them meets. */
function anyOf(...lists: readonly string[]): string {
  const terms = lists.flatMap((list) => list.split(',').map((term) => term.trim().replace(/\s+/g, ' ')))
  return `(${terms
    .filter((term) => term !== '')
    .map((term) => (term.includes(' ') ? `"${term}"` : term))
    .join(' OR ')})`
}

/** All of these hold. */
function allOf(...watches: readonly string[]): string {
  return `(${watches.join(' AND ')})`
}

/** One of these holds. */
function oneOf(...watches: readonly string[]): string {
  return `(${watches.join(' OR ')})`
}

/** A list, but none of the others. */
function butNot(watch: string, ...lists: readonly string[]): string {
  return `(${watch} AND NOT ${anyOf(...lists)})`
}

/**
 * The rules that every installation begins with, German and English. The first that takes a mention decides. So what
 * only one kind of people says stands before what many say: who sends an application before who complains, who owns a
 * thing that broke before who merely names the newsletter it was bought from, and what is broken on our pages before
 * both. Last come the words that mean little alone, and those ask that somebody speaks of themselves or to us. A wrong
 * department costs more than none: whatever the rules do not know stays undecided.
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
    when: {
      query: butNot(
        oneOf(
          anyOf(words.pressEnquiry),
          butNot(anyOf('Schülerzeitung, student newspaper'), open.ourPictures),
          allOf(anyOf(words.pressPeople), anyOf(words.statement, words.journalism, words.medium, open.demanding)),
        ),
        words.application,
        words.goods,
        words.ordered,
        customer.bought,
        customer.discounted,
        customer.broken,
      ),
    },
  },
  {
    id: 'interview',
    department: 'pr',
    name: { de: 'Interviews, Stellungnahmen, Berichte', en: 'Interviews, statements, reports' },
    when: {
      query: butNot(
        oneOf(
          allOf(anyOf(words.statement, words.journalism), anyOf(words.medium)),
          allOf(anyOf(words.journalism), anyOf(words.leaders)),
          anyOf(open.published),
          allOf(anyOf(open.writesFor), anyOf(open.papers)),
          allOf(anyOf(open.bosses), anyOf(open.remark)),
        ),
        words.application,
        words.goods,
        words.ordered,
        open.ourPictures,
        open.jobSeeking,
        asking.sponsorUs,
        customer.broken,
      ),
    },
  },
  {
    id: 'reported',
    department: 'pr',
    name: { de: 'Was über das Unternehmen berichtet wird', en: 'What is reported on the company' },
    when: {
      query: butNot(
        oneOf(
          allOf(anyOf(news.staffBodies), anyOf(news.objects)),
          anyOf(news.jobLosses),
          butNot(anyOf(news.deals), news.notDeals),
          allOf(anyOf(news.breaches), anyOf(news.outOfMany)),
          butNot(allOf(anyOf(news.honours), anyOf(news.honoured)), news.notHonours),
          butNot(allOf(anyOf(news.gives), anyOf(news.giftOf)), news.notGift),
          butNot(oneOf(allOf(anyOf(news.authorities), anyOf(news.punishes)), anyOf(news.punished)), news.notPunished),
          allOf(anyOf(news.raids), anyOf(news.raided)),
          anyOf(news.suspected),
          allOf(anyOf(news.recall), anyOf(news.hazard)),
          butNot(allOf(anyOf(news.leadersNamed), anyOf(news.newLeader)), news.notLeader),
          allOf(anyOf(news.figures), anyOf(news.figuresMove)),
          butNot(allOf(anyOf(news.builds), anyOf(news.sites)), news.notSites),
        ),
        customer.me,
        customer.us,
        words.application,
      ),
    },
  },
  {
    id: 'treatment',
    department: 'hr',
    name: { de: 'Freie Stellen, Lohn und Arbeitsklima', en: 'Vacancies, pay and working climate' },
    when: {
      query: oneOf(
        butNot(allOf(anyOf(asking.superior), anyOf(asking.bullies)), asking.notBullied),
        butNot(allOf(anyOf(asking.wages), anyOf(asking.leftThem)), asking.notWages),
        butNot(anyOf(asking.placeToWork), asking.notPlaceToWork),
        anyOf(asking.firstPay),
        allOf(anyOf(asking.start), anyOf(asking.startWith)),
        allOf(anyOf(asking.climate), anyOf(asking.poisoned)),
        allOf(anyOf(asking.places), anyOf(asking.isFree), anyOf(asking.anyLeft)),
      ),
    },
  },
  {
    id: 'security',
    department: 'it',
    name: { de: 'Sicherheitslücken, Phishing, Datenlecks', en: 'Security holes, phishing, data leaks' },
    when: {
      query: oneOf(
        anyOf(words.security, open.exposed),
        allOf(anyOf(words.leak), anyOf(words.data)),
        butNot(allOf(anyOf(words.fraud), anyOf(words.bait)), words.ordered),
        butNot(allOf(anyOf(words.suspicion), anyOf(words.message)), words.ordered),
        butNot(allOf(anyOf(open.loot), anyOf(open.contactMade)), open.notLoot),
        allOf(anyOf(open.posing), anyOf(open.asUs)),
        allOf(anyOf(open.genuine), anyOf(open.letter), anyOf(open.isThis)),
        allOf(anyOf(words.others), anyOf(words.seen), anyOf(words.record)),
        allOf(anyOf(asking.network), anyOf(asking.unlooked)),
        allOf(anyOf(asking.trackers), anyOf(asking.unasked)),
        allOf(anyOf(asking.copies), anyOf(asking.asOurs)),
      ),
    },
  },
  {
    id: 'sign-in',
    department: 'it',
    name: { de: 'Anmeldung, Passwort, App', en: 'Sign-in, passwords, the app' },
    when: {
      query: oneOf(
        butNot(allOf(anyOf(open.credentials), anyOf(open.stuck)), words.notSignIn),
        allOf(anyOf(open.account), anyOf(open.noWay)),
        butNot(allOf(anyOf(open.oneTime), anyOf(open.sentTo), anyOf(open.stuck)), customer.discounted),
        butNot(allOf(anyOf(words.app), anyOf(words.outOfOrder, open.appFails, asking.appEats)), words.notApp),
      ),
    },
  },
  {
    id: 'job-cuts',
    department: 'pr',
    name: { de: 'Stellenabbau', en: 'Job cuts' },
    when: {
      query: butNot(
        oneOf(
          allOf(anyOf(words.cutting), anyOf(words.workplaces)),
          allOf(anyOf(open.reduces), anyOf(open.off), anyOf(open.posts)),
        ),
        words.application,
      ),
    },
  },
  {
    id: 'appearance',
    department: 'marketing',
    name: { de: 'Urteile über Logo und Auftritt', en: 'Verdicts on logo and appearance' },
    when: {
      query: oneOf(
        butNot(allOf(anyOf(open.brandSign), anyOf(open.verdict)), customer.broken, customer.notLooks),
        butNot(allOf(anyOf(asking.branding), anyOf(asking.looks)), asking.notBranding),
        butNot(allOf(anyOf(asking.spots), anyOf(asking.judged)), asking.uproar),
      ),
    },
  },
  {
    id: 'application',
    department: 'hr',
    name: { de: 'Die eigene Bewerbung', en: 'Their own application' },
    when: {
      query: butNot(
        oneOf(
          anyOf(open.jobSeeking, open.staffLife),
          allOf(anyOf(open.lookFor), anyOf(open.people)),
          butNot(allOf(anyOf(open.trades), anyOf(open.tradeAsk)), asking.inBusiness),
          butNot(
            allOf(anyOf(open.earning), anyOf(open.trades, open.learners), anyOf(customer.us, open.askPay)),
            open.bosses,
          ),
          allOf(anyOf(open.ownApplication), anyOf(open.process)),
          allOf(anyOf(open.post), anyOf(open.vacant)),
          butNot(allOf(anyOf(open.toWork), anyOf(open.withUs)), open.togetherWith),
        ),
        words.notJobs,
        open.elsewhere,
        open.noApplication,
      ),
    },
  },
  {
    id: 'accusation',
    department: 'pr',
    name: { de: 'Umstrittenes und Unglücke', en: 'Disputes and accidents' },
    when: {
      query: butNot(
        oneOf(
          anyOf(open.charge),
          allOf(anyOf(open.disputed), anyOf(open.demanding)),
          allOf(anyOf(open.harm), anyOf(open.culprit)),
          allOf(anyOf(open.moral), anyOf(open.conduct)),
          anyOf(open.rumour),
          allOf(anyOf(open.politics), anyOf(open.inquiry)),
        ),
        open.errand,
        customer.discounted,
        customer.broken,
      ),
    },
  },
  {
    id: 'own-thing',
    department: 'service',
    name: { de: 'Etwas ist kaputt oder fehlt', en: 'Something is broken or missing' },
    when: {
      query: butNot(
        allOf(
          anyOf(customer.things),
          oneOf(anyOf(customer.defects), allOf(anyOf(customer.weakDefects), anyOf(customer.me, customer.us))),
        ),
        open.ourPages,
        open.notOwn,
      ),
    },
  },
  {
    id: 'food',
    department: 'service',
    name: { de: 'Verdorbenes und zu wenig', en: 'Spoilt food, and too little' },
    when: {
      query: butNot(
        oneOf(
          allOf(anyOf(customer.food), anyOf(customer.spoilt)),
          allOf(anyOf(customer.food), anyOf(customer.weaklySpoilt), anyOf(customer.us, customer.bad)),
          allOf(anyOf(customer.food), anyOf(asking.foreignBodies)),
          allOf(anyOf(customer.tooFew), anyOf(customer.food, customer.things)),
        ),
        open.ourPages,
        open.notOwn,
      ),
    },
  },
  {
    id: 'own-order',
    department: 'service',
    name: { de: 'Zustellung, Zahlung, Buchung', en: 'Deliveries, payments, bookings' },
    when: {
      query: butNot(
        oneOf(
          anyOf(customer.custom, asking.unreached),
          allOf(anyOf(customer.things), anyOf(asking.shrunken)),
          allOf(anyOf(asking.takenFrom), anyOf(asking.oftenTaken), anyOf(customer.me)),
          allOf(anyOf(asking.recalledToo), anyOf(customer.me)),
          butNot(allOf(anyOf(asking.openWhen), anyOf(asking.openAt)), asking.notOpen),
          allOf(anyOf(customer.announcements), anyOf(customer.notNewsletter, customer.broken)),
          allOf(anyOf(customer.gotIt), anyOf(customer.otherwise), anyOf(customer.me, customer.us)),
        ),
        open.ourPages,
        open.notOwn,
      ),
    },
  },
  {
    id: 'jobs',
    department: 'hr',
    name: { de: 'Bewerbung, Ausbildung, Arbeit', en: 'Applications, training, work' },
    when: {
      query: butNot(
        oneOf(
          anyOf(words.jobs, words.application),
          butNot(anyOf(asking.stillLooking), asking.notStaff),
          allOf(anyOf(words.employment), anyOf(words.superiors)),
          allOf(anyOf(words.roles), anyOf(words.starting)),
          allOf(anyOf(open.working), anyOf(open.atOurs)),
        ),
        words.notJobs,
        open.elsewhere,
        open.family,
      ),
    },
  },
  {
    id: 'criticism',
    department: 'pr',
    name: { de: 'Vorwürfe, Protest, Skandal', en: 'Allegations, protest, scandal' },
    when: {
      query: oneOf(
        anyOf(words.criticism),
        allOf(anyOf(words.pollution), anyOf(words.nature)),
        butNot(
          oneOf(
            allOf(anyOf(open.testers), anyOf(open.testVerdict)),
            allOf(anyOf(open.cautions), anyOf(open.off)),
            anyOf(open.recalling),
          ),
          customer.me,
          customer.us,
        ),
        butNot(
          allOf(anyOf(open.calling), anyOf(open.back), anyOf(open.danger, customer.things, customer.food)),
          customer.me,
          customer.us,
          open.telephone,
        ),
      ),
    },
  },
  {
    id: 'legal-action',
    department: 'pr',
    name: { de: 'Klagen und Ermittlungen', en: 'Lawsuits and investigations' },
    when: { query: butNot(anyOf(words.legalAction), words.goods, words.ordered, news.notPunished) },
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
    name: { de: 'Website und Shop gestört', en: 'Website and shop out of order' },
    when: {
      query: oneOf(
        butNot(
          oneOf(
            anyOf(words.webError),
            allOf(anyOf(words.website), anyOf(words.outOfOrder)),
            allOf(anyOf(words.signIn), anyOf(words.refused)),
          ),
          words.app,
          words.notWebsite,
        ),
        butNot(allOf(anyOf(open.shopPage), anyOf(open.stuck)), words.app, words.notWebsite, open.notPage),
        allOf(anyOf(asking.siteSearch), anyOf(asking.foundNothing)),
      ),
    },
  },
  {
    id: 'page-work',
    department: 'it',
    name: { de: 'Langsame Seiten, Bezahlvorgang, Mailversand', en: 'Slow pages, paying online, sending mail' },
    when: {
      query: oneOf(
        anyOf(open.mailSetUp),
        allOf(anyOf('SPF'), anyOf(open.mailTrade)),
        butNot(allOf(anyOf(open.anyPage), anyOf(open.slowly)), words.app, words.notWebsite),
        butNot(
          allOf(anyOf(open.ourSite), anyOf(open.sluggish)),
          words.app,
          words.notWebsite,
          open.notPage,
          words.ordered,
          open.delivering,
        ),
        butNot(allOf(anyOf(open.payment), anyOf(open.paymentFails)), open.moneyMoved, words.app, words.notWebsite),
      ),
    },
  },
  {
    id: 'buyers',
    department: 'sales',
    name: { de: 'Wer kaufen möchte', en: 'Who would like to buy' },
    when: {
      query: oneOf(
        butNot(
          allOf(
            oneOf(
              anyOf(customer.party),
              butNot(allOf(anyOf(customer.organisations), anyOf(customer.ours)), customer.privately),
            ),
            anyOf(customer.seeking),
          ),
          customer.notCustomer,
        ),
        butNot(anyOf(customer.buying), customer.bought, words.marketingStrong, asking.pastimes),
      ),
    },
  },
  {
    id: 'availability',
    department: 'sales',
    name: { de: 'Was es gibt und wann', en: 'What there is, and when' },
    when: {
      query: butNot(
        oneOf(
          allOf(anyOf(customer.whenBack), anyOf(customer.backAgain)),
          allOf(anyOf(customer.variant), anyOf(customer.theirVariant)),
          butNot(allOf(anyOf(customer.toBuy), anyOf(customer.mayI)), customer.askedElse, words.app),
          butNot(allOf(anyOf(customer.rooms), anyOf(customer.vacancies)), customer.stayed),
          butNot(allOf(anyOf(customer.shopAsk), anyOf(customer.wares, customer.things)), customer.askedElse),
        ),
        customer.bought,
        customer.mine,
      ),
    },
  },
  {
    id: 'price',
    department: 'sales',
    name: { de: 'Was es kostet', en: 'What it costs' },
    when: {
      query: butNot(
        oneOf(
          allOf(anyOf(customer.priceAsk), anyOf(customer.priceOf), anyOf(customer.me, customer.us)),
          allOf(
            anyOf(customer.plainPrice),
            anyOf(customer.plainCost),
            anyOf(customer.wares, customer.things, customer.food),
          ),
        ),
        customer.notPrice,
        customer.bought,
      ),
    },
  },
  {
    id: 'choice',
    department: 'sales',
    name: { de: 'Was zu haben ist und was sich eignet', en: 'What is to be had, and what suits' },
    when: {
      query: butNot(
        oneOf(
          allOf(anyOf(asking.stillThere), anyOf(asking.bargains, customer.wares, customer.things)),
          butNot(allOf(anyOf(asking.giftCards), anyOf(asking.askFor)), asking.notGiftCards),
          butNot(allOf(anyOf(asking.whichOne), anyOf(asking.advise), anyOf(asking.forWhat)), asking.notAdvice),
          allOf(anyOf(asking.size), anyOf(asking.fits)),
          anyOf(asking.newcomers),
          butNot(anyOf(asking.ourSales), asking.notSales),
        ),
        customer.bought,
      ),
    },
  },
  {
    id: 'terms',
    department: 'sales',
    name: { de: 'Was es kostet und wie man zahlt', en: 'What it costs, and how to pay' },
    when: {
      query: butNot(
        oneOf(
          butNot(
            allOf(
              anyOf(asking.howDear),
              anyOf(customer.plainCost, asking.dear),
              anyOf(asking.priced, customer.wares, customer.things),
            ),
            asking.notPriced,
          ),
          butNot(anyOf(asking.barePrice), asking.sentence),
          butNot(allOf(anyOf(asking.instalments), anyOf(asking.mayPay)), asking.owed),
        ),
        customer.notPrice,
        customer.bought,
      ),
    },
  },
  {
    id: 'campaign',
    department: 'marketing',
    name: { de: 'Newsletter, Kampagnen, Sponsoring', en: 'Newsletters, campaigns, sponsoring' },
    when: {
      query: oneOf(
        butNot(
          anyOf(words.marketingStrong, open.unasked, open.advertised),
          words.ordered,
          customer.broken,
          customer.notNewsletter,
        ),
        allOf(anyOf(open.together), anyOf(open.proposal)),
        allOf(anyOf(open.goodCause), anyOf(open.support)),
        allOf(anyOf(open.creators), anyOf(open.create)),
        allOf(anyOf(open.occasions), anyOf(open.attending)),
        butNot(allOf(anyOf(asking.feasts), anyOf(asking.takePart)), asking.notFeasts),
        allOf(anyOf(open.ourPictures), anyOf(open.showing)),
      ),
    },
  },
  {
    id: 'trouble',
    department: 'service',
    name: { de: 'Reklamation, Reparatur, Rechnung', en: 'Complaints, repairs, invoices' },
    when: { query: butNot(anyOf(words.trouble, words.ordered, words.afterSales), customer.nextPart, asking.roads) },
  },
  {
    id: 'care',
    department: 'service',
    name: { de: 'Pflege, Hilferufe, Bedienung', en: 'Care, calls for help, those who serve' },
    when: {
      query: butNot(
        oneOf(
          butNot(anyOf(asking.care), asking.notCare),
          butNot(anyOf(asking.callsForHelp), asking.notOurHelp),
          butNot(allOf(anyOf(asking.servers), anyOf(asking.manners)), asking.notServers),
        ),
        open.othersConcern,
        open.pets,
      ),
    },
  },
  {
    id: 'use',
    department: 'service',
    name: { de: 'Aufenthalt und Gebrauch', en: 'Stays and handling' },
    when: {
      query: oneOf(
        butNot(allOf(anyOf(customer.manuals), anyOf(customer.misleads)), customer.byHand, open.othersConcern),
        allOf(anyOf(customer.stayed), anyOf(customer.stay)),
        allOf(
          anyOf(customer.handling),
          anyOf(customer.things, customer.food),
          anyOf(customer.me, customer.us, customer.may),
        ),
      ),
    },
  },
  {
    id: 'displeasure',
    department: 'service',
    name: { de: 'Ärger', en: 'Displeasure' },
    when: {
      query: butNot(
        allOf(anyOf(words.weakTrouble), anyOf(customer.addressed, customer.asksFor, customer.things, customer.matters)),
        open.pets,
      ),
    },
  },
  {
    id: 'marketing',
    department: 'marketing',
    name: { de: 'Werbung und Kooperation', en: 'Advertising and cooperation' },
    when: {
      query: oneOf(
        anyOf(words.marketing),
        allOf(anyOf(words.audience), anyOf(words.partnering)),
        allOf(anyOf(words.images), anyOf(words.usage)),
      ),
    },
  },
  {
    id: 'outrage',
    department: 'pr',
    name: { de: 'Empörung', en: 'Outrage' },
    when: { query: butNot(anyOf(words.outrage), words.goods) },
  },
  {
    id: 'enquiry',
    department: 'sales',
    name: { de: 'Angebote und Preise', en: 'Offers and prices' },
    when: {
      query: oneOf(
        anyOf(words.sales),
        butNot(allOf(anyOf(words.weakSales), anyOf(customer.addressed, customer.asksFor)), open.othersConcern),
        allOf(anyOf('zu kaufen'), anyOf('gibt es, auch in, wo')),
      ),
    },
  },
  {
    id: 'company-news',
    department: 'pr',
    name: { de: 'Nachrichten über das Unternehmen', en: 'News about the company' },
    when: {
      query: oneOf(
        anyOf(words.companyNews),
        butNot(
          oneOf(
            allOf(
              anyOf(open.heads),
              oneOf(allOf(anyOf(open.stepsDown), anyOf(open.away)), allOf(anyOf(open.lays), anyOf(open.down))),
            ),
            butNot(allOf(anyOf(open.takesOver), anyOf(open.rivals)), open.buysThere),
            butNot(allOf(anyOf(open.ends), anyOf(open.comesToAnEnd), anyOf(open.standstill)), open.takenOn),
          ),
          customer.me,
          customer.us,
        ),
      ),
    },
  },
  {
    id: 'matters',
    department: 'service',
    name: { de: 'Anliegen von Kunden', en: 'Concerns of customers' },
    when: {
      query: butNot(
        oneOf(
          allOf(anyOf(customer.matters, customer.things), anyOf(customer.amiss), anyOf(customer.contact)),
          butNot(allOf(anyOf(open.calling), anyOf(open.back), anyOf(open.callMe)), open.toBuy),
        ),
        customer.notMatters,
        open.othersConcern,
        open.pets,
      ),
    },
  },
  {
    id: 'orders',
    department: 'service',
    name: { de: 'Bestellung, Lieferung, Rückgabe', en: 'Orders, deliveries, returns' },
    when: { query: butNot(anyOf(words.goods), open.othersConcern, customer.fiction) },
  },
  {
    id: 'help',
    department: 'service',
    name: { de: 'Fragen und Lob', en: 'Questions and praise' },
    when: {
      query: butNot(
        allOf(anyOf(words.help), anyOf(customer.addressed, customer.asksFor, customer.things, customer.matters)),
        open.othersConcern,
      ),
    },
  },
]
