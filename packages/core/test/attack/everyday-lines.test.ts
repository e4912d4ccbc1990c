import { describe, expect, test } from 'vitest'
import { createMasker } from '../../src/index.js'

const texts = `
User authenticated
Token refreshed successfully
token: expired while refreshing
Invalid credentials
Error: invalid password
Error: password must be at least 8 characters
Error: Missing required parameter: api_key
WARN authentication: token missing
secret/data/myapp: permission denied
Loaded 3 secrets from vault
550e8400-e29b-41d4-a716-446655440000
request 550e8400-e29b-41d4-a716-446655440000 took 12ms
sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
image docker.io/library/nginx@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
commit 8f14e45fceea167a5a36dedd4bea2543c1a2b3d4
v1.2.3-beta.4+build.5
node v20.20.2 npm 10.8.2
2024-05-06T12:34:56.789Z
2024-05-06 12:34:56,789 +0200
06/May/2024:12:34:56 +0000
1714992000 1714992000123
    at Object.<anonymous> (/app/src/index.js:10:15)
    at async Server.handle (node:internal/http:123:45)
    at com.example.auth.TokenService.refresh(TokenService.java:123)
Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.6099.109 Safari/537.36
SELECT id, email, password_hash FROM users WHERE id = $1 AND token = $2
UPDATE users SET password = ? WHERE id = ?
GET /api/v1/items?limit=10&offset=20&sort=desc HTTP/1.1
http_request_duration_seconds_bucket{le="0.5",code="200"} 12345
cpu=12.5% mem=1234567890 rss=104857600 heap=52428800
pod/api-gateway-5d8f7c9b4-x7k2p in namespace kube-system restarted
deployment.apps/token-service scaled to 3
Content-Type: application/json; charset=utf-8
ETag: W/"abc123def456"
Server listening at http://127.0.0.1:3000
connected to redis://cache:6379/0
jdbc:postgresql://db.internal:5432/app
key: cache:user:123
primary key: id
address already in use :::3000
std::vector<int>::push_back
grant_type=authorization_code
token_endpoint=https://idp.example.com/token
Unexpected token } in JSON at position 123456789
Unexpected token '<', "<!DOCTYPE "... is not valid JSON
/etc/passwd not readable
uid=0(root) gid=0(root)
GET /oauth/token 200
password=*****
password=<redacted>
`
  .split('\n')
  .filter((line) => line !== '')

const records = [
  { passwordPolicy: { minLength: 8 }, passwordLength: 12, hasPassword: true, passwordResetRequired: false },
  { prompt_tokens: 123, completion_tokens: 456, total_tokens: 579, maxTokens: 4096, token_type: 'Bearer' },
  { path: '/api/items/123', method: 'GET', status: 200, durationMs: 12, contentLength: 123456789012 },
  { level: 30, time: 1714992000123, pid: 4242, hostname: 'api-7d9f8b6c5d-x2x4z', msg: 'listening on 8080' },
  { level: 30, traceId: '4bf92f3577b34da6a3ce929d0e0e4736', spanId: '00f067aa0ba902b7', msg: 'x' },
  { address: '0.0.0.0:3000', fileName: 'a.txt', tableName: 'users', product: { name: 'Lamp' } },
]

/** Lines as every service writes them: masking one of these is a defect, too. */
describe('everyday lines are left as they are', () => {
  const masker = createMasker()

  test.each(texts)('%s', (text) => {
    expect(masker.maskText(text)).toBe(text)
  })

  test.each(records)('$0', (record) => {
    expect(masker.mask(record)).toBe(record)
    expect(masker.maskLine(JSON.stringify(record))).toBe(JSON.stringify(record))
  })
})
