import type { Clock } from '../../src/index.js'

/** A clock that stands still until it is told otherwise. */
export class TestClock implements Clock {
  wall = Date.parse('2026-03-01T12:00:00.000Z')
  steady = 1000

  now(): number {
    return this.wall
  }

  monotonic(): number {
    return this.steady
  }

  /** Time passes. */
  advance(ms: number): void {
    this.wall += ms
    this.steady += ms
  }

  /** Somebody sets the wall clock. */
  set(ms: number): void {
    this.wall += ms
  }
}
