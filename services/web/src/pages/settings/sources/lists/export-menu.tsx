import { useTranslation } from 'react-i18next'
import { useMay } from '../../../../api/session.ts'
import { language } from '../../../../texts/i18n.ts'
import { Button } from '../../../../ui/button.tsx'
import { Menu, MenuItem, MenuLabel, MenuLine } from '../../../../ui/menu.tsx'

/** Writes all sources into a file: secrets masked, or in full for who may. */
export function ExportMenu() {
  const { t } = useTranslation('settings')
  const mayAll = useMay('manage_people')
  return (
    <Menu
      trigger={
        <Button icon="download" className="grow sm:grow-0">
          {t('sourceLists.export')}
        </Button>
      }
    >
      <MenuItem onSelect={() => download('export', 'opml')}>{t('sourceLists.exportOpml')}</MenuItem>
      <MenuItem onSelect={() => download('export', 'csv')}>{t('sourceLists.exportCsv')}</MenuItem>
      <MenuLabel>
        <span className="block max-w-64">{t('sourceLists.exportHint')}</span>
      </MenuLabel>
      {mayAll ? (
        <>
          <MenuLine />
          <MenuItem onSelect={() => download('export/full', 'opml')}>{t('sourceLists.exportFullOpml')}</MenuItem>
          <MenuItem onSelect={() => download('export/full', 'csv')}>{t('sourceLists.exportFullCsv')}</MenuItem>
          <MenuLabel>
            <span className="block max-w-64">{t('sourceLists.exportFullHint')}</span>
          </MenuLabel>
        </>
      ) : null}
    </Menu>
  )
}

function download(what: 'export' | 'export/full', format: 'opml' | 'csv') {
  // German spreadsheets split at semicolons.
  const separator = language() === 'de' ? 'semicolon' : 'comma'
  const link = document.createElement('a')
  link.href = `/api/sources/${what}?${new URLSearchParams({ format, separator })}`
  link.download = `echolot-sources.${format}`
  link.click()
}
