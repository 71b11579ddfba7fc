import { useMay } from '../../api/session.ts'
import { useTeam } from '../../api/use-team.ts'
import { type Section, type SectionGroup, sectionGroups } from './sections.ts'

/** The parts of the settings that the reader may see, in their groups; a group without any is left out. */
export function useSections(): readonly { group: SectionGroup; sections: readonly Section[] }[] {
  const mayRead = useMay('read_settings')
  const allowed: Partial<Record<Section, boolean>> = {
    // How many people stand at least behind a figure is a question between colleagues.
    work: useTeam(),
    access: useMay('manage_people'),
    mail: useMay('manage_people'),
    problems: useMay('inspect'),
    record: useMay('read_record'),
  }
  return (Object.keys(sectionGroups) as SectionGroup[])
    .map((group) => ({ group, sections: sectionGroups[group].filter((name) => mayRead && (allowed[name] ?? true)) }))
    .filter(({ sections }) => sections.length > 0)
}
