import { useTranslation } from 'react-i18next'
import { useRemoveDemo } from '../../../shell/use-remove-demo.ts'
import { Button } from '../../../ui/button.tsx'

/** The demo company's end, with what goes along beside it: nobody is asked once more. */
export function RemoveDemo() {
  const { t } = useTranslation('settings')
  const shell = useTranslation('shell').t
  const remove = useRemoveDemo()
  return (
    <section className="flex max-w-xl flex-col items-start gap-2 border-t border-line pt-4">
      <h2 className="font-semibold">{t('company.demo')}</h2>
      <p>{t('company.demoText')}</p>
      <p>{shell('demo.removes')}</p>
      <Button look="danger" icon="erase" busy={remove.isPending} onClick={() => remove.mutate(undefined)}>
        {shell('demo.remove')}
      </Button>
    </section>
  )
}
