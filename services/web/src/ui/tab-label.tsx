/** What a tab is called. The width it takes in bold is kept for it, so that choosing one moves none of the others. */
export function TabLabel({ text }: { text: string }) {
  return (
    <span
      data-text={text}
      className="inline-flex flex-col items-center after:invisible after:h-0 after:overflow-hidden after:font-semibold after:content-[attr(data-text)]"
    >
      {text}
    </span>
  )
}
