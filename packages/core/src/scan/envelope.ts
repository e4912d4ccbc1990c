import { keyWords } from '../names/key-name.js'

/**
 * What a logger writes around every record. At the record's root these are not searched for digits: they are
 * timestamps, process and trace ids (W3C Trace Context, OpenTelemetry and Datadog names).
 */
export const envelopeKeys: ReadonlySet<string> = new Set([
  'level',
  'severity',
  'time',
  'timestamp',
  '@timestamp',
  'ts',
  'pid',
  'hostname',
  'v',
  'reqId',
  'req_id',
  'requestId',
  'request_id',
  'traceId',
  'trace_id',
  'traceid',
  'spanId',
  'span_id',
  'spanid',
  'parentId',
  'parent_id',
  'parentSpanId',
  'traceFlags',
  'trace_flags',
  'traceparent',
  'dd.trace_id',
  'dd.span_id',
  'logging.googleapis.com/trace',
  'logging.googleapis.com/spanId',
  'correlationId',
  'correlation_id',
  'transactionId',
  'transaction.id',
  'trace.id',
  'span.id',
])

/** Last words of keys whose numbers are measurements. */
export const measures: ReadonlySet<string> = new Set([
  'ms',
  'ns',
  'us',
  'nanos',
  'micros',
  'millis',
  'nanoseconds',
  'microseconds',
  'milliseconds',
  'seconds',
  'duration',
  'elapsed',
  'latency',
  'hrtime',
  'uptime',
  'size',
  'bytes',
  'timestamp',
  'epoch',
])

export function isEnvelope(key: string, depth: number): boolean {
  return depth === 1 && envelopeKeys.has(key)
}

/** Whether a number under this key is a duration, a size or a point in time, which no detector may touch. */
export function isMeasure(key: string | undefined): boolean {
  // None of them ends with a digit.
  return key !== undefined && !/\d$/.test(key) && measures.has(keyWords(key).at(-1) ?? '')
}
