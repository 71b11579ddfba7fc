/**
 * Query parameters that say from where somebody came, and not where they went. Our own list, from the tools' manuals and from
 * links as feeds, newsletters and social networks hand them out; in doubt a parameter stays.
 */
const always = new Set(
  `fbclid gclid gclsrc dclid gbraid wbraid gad_source gad_campaignid msclkid yclid ysclid twclid ttclid li_fat_id epik srsltid
  igshid igsh mibextid sfnsn __tn__ __twitter_impression ref_src ref_url refsrc s_cid cmpid cmp ito icid ocid ncid spm smid smtyp
  mc_cid mc_eid mkt_tok mktcid mktcval _hsenc _hsmi __hssc __hstc __hsfp hsctatracking vero_id vero_conv oly_anon_id oly_enc_id
  rb_clickid wickedid _openstat _ga _gl _ke guccounter guce_referrer guce_referrer_sig lipi trkcampaign trkinfo trkemail
  sara_ref wtmc wt_mc wt_zmc xtor xing_share gepc wtrid emcs_t mls-token idgfnl soc_src soc_trk xts fb_action_ids fb_action_types
  fb_source action_object_map action_type_map action_ref_map _branch_match_id _branch_referrer campaign_id_ext
  dicbo tblci obclid outbrainclickid taboola_click_id cx_click vgo_ee bsft_eid bsft_clkid bsft_uid ss_source ss_campaign_id
  sara_ecid intcmp google_editors_picks replytocom em_src em_cmp
  mkwid pcrid redircnt guest_tracking_id sprnkl zanpid tduid awc`.split(/\s+/),
)

/** Families of them: Google, Matomo, HubSpot, etracker, Facebook and others. */
const family = /^(?:(?:utm|mtm|matomo|piwik|hsa|etcc|stm|itm|adobe_mc|cvid|aff_sub|gaa)_|__(?:cft|xts)__|wt\.)/
/** Short families (AT Internet, Webtrekk, Matomo, comScore), whose letters also begin names of things: `pk_id` is one's key. */
const shortFamily = /^(?:at|wt|pk|ns)_(?!(?:id|ids|nr|no|key|page|name)$)/
/** Adobe and Snowplow, which share their letters with shops' own. */
const channelled = /^sc_(?:channel|campaign|content|medium|outcome|geo|country|cid|src|llid|lid|uid|customer)$/

/** A reader, and no page, is named by these values. */
const readers =
  /^(?:rss\d?|rss[-_.]?feed|rss-[\w-]+|feed|feeds|atom|xml|newsletter|push|share|whatsapp|twitter|facebook|linkedin|xing|telegram|bluesky|mastodon|threads|flipboard)$/
const carriers = new Set('ref from source src via referrer referer wkey share feature traffic_source'.split(' '))

/** Campaigns with names of their own; also names of things, so they go only where the path alone says which page it is. */
const campaigns = new Set(['cid', 'kid', 'ref', 'nl', 'newsletter', 'campaign', 'kampagne', 'amp'])

/** Sessions of the usual systems; `sid` and `s` are numbers of things as well, unless they look like one. */
const sessions = new Set(['phpsessid', 'jsessionid', 'aspsessionid', 'cfid', 'cftoken', 'sessionid', 'session_id'])

/**
 * Whether a query parameter leads nowhere else.
 * @param path of the address: what names its page by words or by a number needs no campaign's number to be told apart.
 */
export function isTracker(name: string, value: string, path: string): boolean {
  const key = name.toLowerCase()
  if (always.has(key) || family.test(key) || shortFamily.test(key) || channelled.test(key) || sessions.has(key))
    return true
  if (key === 'sid' || key === 's') return /^[0-9a-f]{32}$/i.test(value)
  const said = value.toLowerCase()
  if (carriers.has(key) && (readers.test(said) || isHost(said))) return true
  if (!campaigns.has(key)) return false
  // A bare number may choose what of a list is shown; kid is etracker's alone.
  const mayChoose = key !== 'kid' && /^[a-z]?\d+$/.test(said)
  return mayChoose ? namesArticle(path) : namesPage(path)
}

/** The same for what stands behind `#`: trackers alone, a quoted text (`:~:`), or where a reader came from. */
export function isTrackingAnchor(anchor: string, path: string): boolean {
  if (anchor.startsWith(':~:')) return true
  const pairs = [...new URLSearchParams(anchor)]
  return pairs.every(([name, value]) => isTracker(name, value, path))
}

const isHost = (value: string) => /^(?:https?:\/\/)?(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,12}\/?$/.test(value)

/** An article's own number or its day: `/a-1234567`, `/2026/11/22/streik`. */
const namesArticle = (path: string) => /\d{6}[^/]*$/.test(path) || /\/\d{4}\/\d{2}\//.test(path)

/** `…/streit-um-neue-filiale.html`, `…/a-1234567`, `/2026/11/22/streik`: not `/index.php` and not `/shop`. */
function namesPage(path: string): boolean {
  const last = path.replace(/\/+$/, '').split('/').at(-1) ?? ''
  const hyphens = last.split(/[-_]/).length - 1
  return hyphens >= 2 || /\d{4}/.test(last) || /\/\d{4}\/\d{2}\//.test(path)
}
