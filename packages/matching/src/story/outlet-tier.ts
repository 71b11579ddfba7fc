import type { OutletTier } from '@echolot/domain'

/**
 * A shipped list of hosts, by our own reading of how far each reaches; a source's settings overrule it. Tiers are told apart,
 * never added up.
 */
const hosts: Record<'national' | 'regional' | 'trade', string> = {
  national: `spiegel.de zeit.de faz.net sueddeutsche.de sz.de welt.de bild.de taz.de handelsblatt.com focus.de stern.de n-tv.de
    tagesschau.de zdf.de zdfheute.de ard.de deutschlandfunk.de dlf.de t-online.de rnd.de wiwo.de manager-magazin.de capital.de
    web.de gmx.net tagesspiegel.de br.de ndr.de wdr.de swr.de mdr.de hr.de rbb24.de dw.com rtl.de sat1.de prosieben.de
    finanzen.net boerse.de onvista.de dpa.com presseportal.de freitag.de cicero.de merkur.de fr.de wallstreet-online.de
    orf.at derstandard.at diepresse.com krone.at kurier.at heute.at oe24.at salzburg24.at
    srf.ch nzz.ch tagesanzeiger.ch blick.ch 20min.ch watson.ch swissinfo.ch
    bbc.com bbc.co.uk theguardian.com thetimes.co.uk telegraph.co.uk independent.co.uk ft.com dailymail.co.uk mirror.co.uk
    thesun.co.uk sky.com news.sky.com itv.com channel4.com economist.com standard.co.uk metro.co.uk express.co.uk
    nytimes.com washingtonpost.com wsj.com usatoday.com cnn.com nbcnews.com cbsnews.com abcnews.go.com foxnews.com npr.org
    bloomberg.com reuters.com apnews.com afp.com forbes.com cnbc.com businessinsider.com politico.com politico.eu
    time.com newsweek.com latimes.com theatlantic.com axios.com euronews.com irishtimes.com rte.ie`,
  regional: `abendblatt.de mopo.de morgenpost.de bz-berlin.de berliner-zeitung.de berliner-kurier.de maz-online.de moz.de lr-online.de
    nordkurier.de ostsee-zeitung.de svz.de kn-online.de ln-online.de shz.de weser-kurier.de kreiszeitung.de nwzonline.de noz.de
    haz.de neuepresse.de goettinger-tageblatt.de braunschweiger-zeitung.de waz-online.de cellesche-zeitung.de az-online.de
    waz.de nrz.de wp.de wr.de ruhrnachrichten.de rp-online.de ksta.de rundschau-online.de express.de ga.de aachener-zeitung.de
    wn.de westfalen-blatt.de nw.de lz.de wz.de solinger-tageblatt.de siegener-zeitung.de
    hna.de hessenschau.de op-online.de fnp.de giessener-allgemeine.de wiesbadener-kurier.de echo-online.de
    rheinpfalz.de rhein-zeitung.de volksfreund.de allgemeine-zeitung.de saarbruecker-zeitung.de sr.de
    stuttgarter-zeitung.de stuttgarter-nachrichten.de swp.de schwaebische.de suedkurier.de badische-zeitung.de bnn.de rnz.de
    mannheimer-morgen.de stimme.de gea.de schwarzwaelder-bote.de zvw.de
    augsburger-allgemeine.de nordbayern.de nn.de mainpost.de infranken.de br24.de pnp.de mittelbayerische.de ovb-online.de
    tz.de abendzeitung-muenchen.de frankenpost.de donaukurier.de allgaeuer-zeitung.de
    saechsische.de lvz.de freiepresse.de dnn.de tag24.de mz.de volksstimme.de thueringer-allgemeine.de otz.de tlz.de insuedthueringen.de
    kleinezeitung.at nachrichten.at sn.at tt.com vol.at vn.at noen.at meinbezirk.at bvz.at
    bernerzeitung.ch bazonline.ch luzernerzeitung.ch tagblatt.ch aargauerzeitung.ch suedostschweiz.ch
    manchestereveningnews.co.uk liverpoolecho.co.uk birminghammail.co.uk yorkshirepost.co.uk walesonline.co.uk
    scotsman.com heraldscotland.com belfasttelegraph.co.uk bristolpost.co.uk
    chicagotribune.com bostonglobe.com sfchronicle.com seattletimes.com dallasnews.com startribune.com denverpost.com`,
  trade: `heise.de golem.de t3n.de computerwoche.de computerbild.de chip.de winfuture.de netzpolitik.org zdnet.de it-business.de
    channelpartner.de crn.de cio.de computerworld.ch inside-it.ch horizont.net wuv.de meedia.de dwdl.de kress.de turi2.de
    lebensmittelzeitung.net textilwirtschaft.de ahgz.de fvw.de internetworld.de onlinehaendler-news.de etailment.de
    versicherungsbote.de pfefferminzia.de finanz-szene.de aerztezeitung.de apotheke-adhoc.de pharmazeutische-zeitung.de
    deutsche-apotheker-zeitung.de aerzteblatt.de haufe.de lto.de juve.de personalwirtschaft.de
    automobilwoche.de autohaus.de auto-motor-und-sport.de kfz-betrieb.vogel.de dvz.de verkehrsrundschau.de eurotransport.de
    logistik-heute.de energate-messenger.de pv-magazine.de bauhandwerk.de baulinks.de haustec.de vdi-nachrichten.com
    produktion.de maschinenmarkt.vogel.de elektroniknet.de konstruktionspraxis.vogel.de topagrar.com agrarheute.com
    techcrunch.com theverge.com wired.com arstechnica.com zdnet.com theregister.com cnet.com engadget.com venturebeat.com
    adweek.com adage.com campaignlive.co.uk prweek.com thedrum.com marketingweek.com retail-week.com thegrocer.co.uk
    insurancejournal.com thebanker.com computerweekly.com itpro.com darkreading.com`,
}
const known = new Map<string, OutletTier>(
  Object.entries(hosts).flatMap(([tier, list]) => list.split(/\s+/).map((host) => [host, tier as OutletTier] as const)),
)
const blogHosts =
  /(?:^|\.)(?:wordpress\.com|blogspot\.[a-z.]{2,6}|medium\.com|substack\.com|tumblr\.com|ghost\.io|blogger\.com|blog\.de|jimdofree\.com)$|^blogs?\./

/**
 * An outlet's tier: as its source's settings say, else by its host, else by what kind of place it is. Null where nobody knows;
 * an unknown outlet is of no tier, rather than of the least.
 */
export function outletTier({
  host,
  channel,
  isPublication,
  said,
}: {
  host: string | null
  channel: string
  isPublication: boolean
  said: OutletTier | null
}): OutletTier | null {
  if (said !== null) return said
  if (!isPublication) return 'social'
  const labels = host?.split('.') ?? []
  for (let at = 0; at < labels.length; at++) {
    const tier = known.get(labels.slice(at).join('.'))
    if (tier !== undefined) return tier
  }
  return channel === 'blog' || channel === 'wordpress' || (host !== null && blogHosts.test(host)) ? 'blog' : null
}
