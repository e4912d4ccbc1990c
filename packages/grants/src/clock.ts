/** Time as the package sees it; tests inject their own. */
export interface Clock {
  /** Wall-clock time in milliseconds since 1970. */
  now(): number
  /** Milliseconds that never go back, from any origin. */
  monotonic(): number
}

/** The clocks of this machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
}

/**
 * A wall clock that does not go back while the process runs: when the machine's clock is set back, time goes on by
 * the monotonic clock, so that nothing that had expired, or was about to, gets more time. Set forward, it follows.
 */
export function steadyClock(clock: Clock): Clock {
  const wallAtStart = clock.now()
  const monotonicAtStart = clock.monotonic()
  return {
    now: () => Math.max(clock.now(), Math.floor(wallAtStart + clock.monotonic() - monotonicAtStart)),
    monotonic: () => clock.monotonic(),
  }
}
