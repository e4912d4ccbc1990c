import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createMasker, type FailureEvent, type MaskedEvent } from '../src/index.js'

function eventsOf<E>(name: string): E[] {
  const events: E[] = []
  const listen = (message: unknown) => void events.push(message as E)
  subscribe(name, listen)
  onTestFinished(() => void unsubscribe(name, listen))
  return events
}

const broken = {
  kind: 'broken',
  mask: 'full',
  findAll: (text: string) => {
    if (text.includes('poison')) throw new Error(text)
    return []
  },
} as const

describe('diagnostics channels', () => {
  it('say what was masked where, by which rule and how often, never the value', () => {
    const events = eventsOf<MaskedEvent>('logveil:masked')
    const masker = createMasker()
    masker.maskLine(
      '{"password":"hunter2","msg":"john@example.com and jane@example.com","jo@example.com":{"password":"x"}}',
    )
    masker.mask({ fine: 1 })
    masker.maskText('ask john@example.com')
    expect(events).toEqual([
      {
        findings: [
          { path: 'password', kind: 'password', rule: 'field:password', count: 1 },
          { path: 'msg', kind: 'email', rule: 'detector:email', count: 2 },
          { path: '', kind: 'email', rule: 'detector:email', count: 1 },
          { path: "['j***@example.com'].password", kind: 'password', rule: 'field:password', count: 1 },
        ],
      },
      { findings: [{ path: '', kind: 'email', rule: 'detector:email', count: 1 }] },
    ])
    expect(JSON.stringify(events)).not.toMatch(/hunter2|john|jane|jo@/)
  })

  it('say which stage failed', () => {
    const events = eventsOf<FailureEvent>('logveil:failure')
    const masker = createMasker({ detectors: [broken], limits: { lineLength: 256 } })
    masker.maskLine('{"msg":"poison"}')
    masker.maskLine('x'.repeat(300))
    expect(events).toEqual([{ stage: 'detector:broken' }, { stage: 'limit:lineLength' }])
  })

  it('tell subscribers what stats count', () => {
    const events = eventsOf<MaskedEvent>('logveil:masked')
    const masker = createMasker({ limits: { findings: 2 } })
    masker.mask({ list: ['a@example.com', 'b@example.com', 'c@example.com', 'd'], password: 'x' })
    const counts: Record<string, number> = {}
    for (const { rule, count } of events.flatMap(({ findings }) => findings)) counts[rule] = (counts[rule] ?? 0) + count
    const counted = Object.entries(masker.stats().rules).filter(([, count]) => count > 0)
    expect(counts).toEqual(Object.fromEntries(counted))
  })
})
