import { type OutletTier, outletTiers } from '@echolot/domain'
import { useTranslation } from 'react-i18next'
import { Field } from '../../../ui/field.tsx'
import { Select } from '../../../ui/select.tsx'

/** How far the outlet reaches whose feed it is: a copy in an outlet of a new tier reopens a story that was answered. */
export function TierField({
  tier,
  onChange,
}: {
  tier: OutletTier | null
  onChange: (tier: OutletTier | null) => void
}) {
  const { t } = useTranslation(['settings', 'ticket'])
  return (
    <Field label={t('settings:sources.form.tier')}>
      {(control) => (
        <Select
          {...control}
          className="max-w-72"
          value={tier ?? ''}
          onChange={({ target: { value } }) => onChange(outletTiers.find((known) => known === value) ?? null)}
        >
          <option value="">{t('settings:sources.form.tierByHost')}</option>
          {outletTiers.map((known) => (
            <option key={known} value={known}>
              {t(`ticket:story.tiers.${known}`)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
