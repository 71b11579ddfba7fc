export const push = {
  working: 'Pushed by {{hub}} since {{since}}, agreed anew {{renewed}}, until {{until}}.',
  lastPush: 'Last push {{at}}.',
  noPush: 'No push came yet.',
  missed:
    'Not pushed as agreed: {{hub}} did not tell of what was found on asking {{since}}. Asked as often as before until it does.',
  asking: 'Not pushed yet: {{hub}} was asked and has not agreed.',
  lapsed: 'Not pushed any more: what {{hub}} agreed to ran out {{until}} and could not be renewed.',
  denied: 'Not pushed: {{hub}} refused.',
  no_hub: 'Not pushed: it names no hub.',
  off: 'That hubs push news by themselves (WebSub) is switched off; see ECHOLOT_WEBSUB.',
  dropped_one: '{{count}} push without a right signature was dropped.',
  dropped_other: '{{count}} pushes without a right signature were dropped.',
}
