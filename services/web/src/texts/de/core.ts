/** What every page says. */
export { absences } from './absences.ts'
export { presence } from './presence.ts'
export { shell } from './shell.ts'
export { ui } from './ui.ts'
export { words } from './words.ts'
