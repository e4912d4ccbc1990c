import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { TrustedKeys } from '../keys/public-key.js'
import { type Scope, scopeSchema } from '../scope/scope.js'
import { verifyStatement } from './jws.js'

/** What was asked for, as the authority signed it when it was asked. Times in milliseconds since 1970. */
export interface RequestStatement {
  readonly id: string
  readonly requester: string
  readonly reason: string
  readonly ticket?: string | undefined
  readonly durationMs: number
  readonly scope: Scope
  readonly createdAt: number
  readonly lapsesAt: number
  readonly breakGlass: boolean
}

const schema = z.strictObject({
  id: z.string(),
  requester: z.string(),
  reason: z.string(),
  ticket: z.string().optional(),
  durationMs: z.number(),
  scope: scopeSchema,
  createdAt: z.number(),
  lapsesAt: z.number(),
  breakGlass: z.boolean(),
})

/** One approver's consent to one request, bound to the request by its hash. */
export interface ApprovalStatement {
  readonly request: string
  readonly hash: string
  /** Canonical identity, or `policy:<rule>` for an automatic approval. */
  readonly approver: string
  readonly comment?: string | undefined
  readonly at: number
}

const approvalSchema = z.strictObject({
  request: z.string(),
  hash: z.string(),
  approver: z.string(),
  comment: z.string().optional(),
  at: z.number(),
})

/** The hash that names exactly this request: SHA-256 of its signed statement. */
export function statementHash(statement: string): string {
  return createHash('sha256').update(statement).digest('base64url')
}

/** The request in a statement, or `undefined` when the authority did not sign it. */
export function readRequest(trusted: TrustedKeys, statement: string): RequestStatement | undefined {
  const parsed = schema.safeParse(verifyStatement(trusted, 'logveil-request+jws', statement))
  return parsed.success ? (parsed.data as RequestStatement) : undefined
}

/** The approval in a statement, or `undefined` when the authority did not sign it. */
export function readApproval(trusted: TrustedKeys, statement: string): ApprovalStatement | undefined {
  const parsed = approvalSchema.safeParse(verifyStatement(trusted, 'logveil-approval+jws', statement))
  return parsed.success ? parsed.data : undefined
}
