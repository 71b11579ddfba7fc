/** Endings of host names that say in which country somebody sits; those that the world uses for their sound (io, ai, tv, me, co) say nothing. */
const countries = new Set(
  'ad al am ar at au az ba be bg br by ca ch cl cn cr cy cz de dk ee es fi fr ge gr hr hu ie il in is it jp kr kz li lt lu lv ma mc md mk mt mx my nl no nz pe ph pl pt ro rs ru se sg si sk th tn tr tw ua uk us uy uz ve vn za'.split(
    ' ',
  ),
)

/** The country of an address by the ending of its host, as its ISO 3166 code in small letters; null where that does not say. */
export function countryOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const ending = new URL(url).hostname.replace(/\.$/, '').split('.').at(-1) ?? ''
  if (!countries.has(ending)) return null
  return ending === 'uk' ? 'gb' : ending
}
