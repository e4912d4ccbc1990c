// What JavaScript has decided on names: that no rule speaks of one under its parent, or which action does.
import { ACTIONS, SETTLED } from './layout'

export const NO_RULE: u32 = 0
/** JavaScript has not been asked yet, or wants to be asked each time. */
const ASK: u32 = 0xffffffff

/** What is known of an action: how it masks, and which values it leaves alone. */
export const MASK: u32 = 7
export const SCALARS_ONLY: u32 = 8
export const SKIPS_BOOLEANS: u32 = 16
/** What a text or number says decides whether it is masked. */
const DEPENDS: u32 = 32

@inline
function slotOf(pair: u32): usize {
  return SETTLED + <usize>((pair * 0x9e3779b1) >> 22) * 8
}

/** The action with this number is that for values under the key and parent with this pair of ids; none is 0. */
export function settle(pair: u32, action: u32): void {
  store<u64>(slotOf(pair), <u64>pair | (<u64>action << 32))
}

/** The number of the action for a pair of ids, or one of those above. */
@inline
export function ruleFor(pair: u32): u32 {
  const known = load<u64>(slotOf(pair))
  return <u32>known == pair ? <u32>(known >> 32) : ASK
}

/** Whether it is known which action a name's values have. */
@inline
export function isSettled(rule: u32): bool {
  return rule != NO_RULE && rule != ASK
}

/** Whether it is known that every text and number under a name is masked. */
@inline
export function masksTexts(rule: u32): bool {
  return isSettled(rule) && (aboutAction(rule) & DEPENDS) == 0
}

export function addAction(action: u32, about: u32): void {
  store<u8>(ACTIONS + <usize>action, about)
}

@inline
export function aboutAction(action: u32): u32 {
  return load<u8>(ACTIONS + <usize>action)
}
