import { describe, expect, it } from 'vitest'
import { createMasker } from '../../src/index.js'

const masker = createMasker()

describe('values assigned to secret names in text', () => {
  it.each([
    ['login password=hunter2 ok', 'login password=***** ok'],
    ['password: hunter2', 'password: *****'],
    ['Key: password=hunter22', 'Key: password=*****'],
    ['key: "the password=hunter22 of it"', 'key: "the password=***** of it"'],
    ['DB_PASSWORD="hun ter2" next', 'DB_PASSWORD="*****" next'],
    ["dbPassword = 'it''s'", "dbPassword = '*****''s'"],
    ['api key: abc123def', 'api key: *****'],
    ['X-Api-Key: abc123def', 'X-Api-Key: *****'],
    ['{"password":"hunter2","n":1}x', '{"password":"*****","n":1}x'],
    ['{\\"password\\":\\"hun\\\\\\"ter2\\",\\"n\\":1}', '{\\"password\\":\\"*****\\",\\"n\\":1}'],
    ['{"userId":12345,"firstName":"Jo"} tail', '{"userId":*****,"firstName":"*****"} tail'],
    ['secret := s3cr3t;', 'secret := *****;'],
    ['secret ::= s3cr3t', 'secret ::= *****'],
    ['secret ?= s3cr3t', 'secret ?= *****'],
    ['$secret .= "s3cr3t";', '$secret .= "*****";'],
    ['primary_key={"password":"hunter2"}', 'primary_key={"password":"*****"}'],
    ["{ password => 'hunter2' }", "{ password => '*****' }"],
    ['Authorization: Bearer abc.def', 'Authorization: Bearer *****'],
    ['authorization=abc', 'authorization=*****'],
    [
      "curl -H 'Authorization: Basic dXNlcjpwYXNz' -H 'Cookie: a=b; c=d' https://example.com",
      "curl -H 'Authorization: Basic *****' -H 'Cookie: *****' https://example.com",
    ],
    ['Cookie: sid=1; theme=dark\nHost: x', 'Cookie: *****\nHost: x'],
    ['GET /cb?access_token=abc123&page=2#top', 'GET /cb?access_token=*****&page=2#top'],
    ['POST /x?a=1&client_secret=s&b=2', 'POST /x?a=1&client_secret=*****&b=2'],
    ['password=a,b&c d', 'password=***** d'],
    ['passwd=p@ss:w0rd!x, user=bob', 'passwd=*****, user=bob'],
    ['got {"password":{"value":"hunter2"}} ok', 'got {"password":*****} ok'],
    ['got {"password":["hunter2"]} ok', 'got {"password":*****} ok'],
    ['🔑password=hunter2', '🔑password=*****'],
    ['api key: Bearer abcdefgh12345678', 'api key: Bearer *****'],
    ['mysql --user root --password hunter2 -e', 'mysql --user root --password ***** -e'],
    ['<user><password>hunter2</password></user>', '<user><password>*****</password></user>'],
    ['<ns:apiKey type="x">abc123</ns:apiKey>', '<ns:apiKey type="x">*****</ns:apiKey>'],
    ["password=b'hunter2' next", "password=b'*****' next"],
    ["{'client_secret': u'hunter2'}", "{'client_secret': u'*****'}"],
    ['secret = @"hunter2";', 'secret = @"*****";'],
    ['- name: DB_PASSWORD\n  value: hunter2', '- name: DB_PASSWORD\n  value: *****'],
    ['env {"name":"API_KEY","value":"hunter2"} set', 'env {"name":"API_KEY","value":"*****"} set'],
    ['GET /a?page=2&key=Zk3vQ9xT7mB2pL5w&x=1', 'GET /a?page=2&key=*****&x=1'],
    ['GET /a?code=Zk3vQ9xT7mB2pL5w', 'GET /a?code=*****'],
    ['/f?sig=0c1d2e3f4a5b6c7d8e9f', '/f?sig=*****'],
    ['password=top.secret', 'password=*****'],
    ['password=disabled', 'password=*****'],
    ['PWD=hunter2 sqlplus', 'PWD=***** sqlplus'],
    ['psk=hunter2', 'psk=*****'],
    ['line\\npassword=hunter2\\nnext', 'line\\npassword=*****\\nnext'],
  ])('%j', (text, masked) => {
    expect(masker.maskText(text)).toBe(masked)
    expect(masker.maskText(masked)).toBe(masked)
  })

  it.each([
    'User authenticated with a token: expired while refreshing',
    'password=<password>',
    'password=${DB_PASSWORD}',
    'token: null',
    'password must be at least 8 characters: see the policy',
    'monkey=banana keyboard: qwerty author=jane',
    'passwordLength=12 tokenCount: 42',
    'if (token == expected) return',
    'secret::Name std::token::Kind',
    'http://token:8080/path',
    'at Object.token (/srv/app/node_modules/x/index.js:10:5)',
    'password=',
    'tests pass: 120',
    'password: required',
    'SELECT 1 WHERE token = :token',
    'login --password --verbose',
    'pg_dump --no-password orders',
    'wget --user=admin --ask-password https://example.com/a',
    'wget --password= https://example.com/a',
    'curl --tlspassword https://example.com/a',
    '<password></password><passwords>',
    'zookeeper sessionid:0x14f05578bd80001',
    'insert violates "customers_email": Key already exists',
    'password=*****',
    'const password = req.body.password;',
    'this.password = password;',
    'def login(username: str, password: str) -> bool:',
    'password = input("Password: ")',
    'secret: &str',
    '  "password": {"type": "string", "format": "password"}',
    'bearerAuth: type: http scheme: bearer',
    'WWW-Authenticate: Bearer realm="api", error="invalid_token"',
    'secret: (not set)',
    'auth=disabled',
    'cookies: 3',
    'sudo: bob : TTY=pts/0 ; PWD=/srv/app ; USER=root ; COMMAND=/bin/ls',
    'pwd=C:\\Windows\\System32 ok',
    'System.Core, Version=4.0.0.0, PublicKeyToken=b77a5c561934e089',
    'arn:aws:s3:::bucket-0123456789/key/0b1c2d3e4f5a6b7c8d9e',
    'arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db-Ab3dEf',
    'urn:ietf:params:oauth:token-type:access_token9',
    'docker:24.0.7-dind-0123456789abcdef',
    '--- PASS: TestTokenExpiry/rotation (0.10s)',
    'restored from key: node-modules-Linux-a444474417a8b659bde740fff9d8198f',
    'type="traffic" sessionid=990220751 proto=6',
    '(CONNECT_DATA=(SID=ORCL))',
    'TargetUserSid=S-1-5-21-1004336348-1177238915-682003330-512',
    'GET /a?key=settings.title&code=SUMMER2024',
    '- name: NODE_ENV\n  value: production',
  ])('leaves %j', (text) => {
    expect(masker.maskText(text)).toBe(text)
  })

  it('takes the policy’s own keys too', () => {
    const own = createMasker({ fields: [{ keys: ['loyaltyCode'], mask: 'label' }] })
    expect(own.maskText('loyalty_code=abc, x=1')).toBe('loyalty_code=[field], x=1')
  })
})
