import type { FieldGroup } from './field-group.js'

const everywhere = ['default', 'secrets', 'pci-dss', 'gdpr', 'hipaa'] as const

/** Passwords, tokens, keys, cookies: never reversible, and masked in text where they are assigned. */
export const credentialFields: readonly FieldGroup[] = [
  {
    kind: 'password',
    title: 'Passwords and one-time codes',
    presets: everywhere,
    mask: 'full',
    endings: [
      'password', 'passwd', 'pwd', 'passphrase', 'passcode', 'pass phrase', 'pass code', 'password hash', 'password digest', 'password salt', 'hashed password',
      'password confirmation', 'confirm password', 'password confirm', 'password repeat', 'new password', 'old password', 'current password',
      'db pass', 'user pass', 'smtp pass', 'mysql pwd', 'otp', 'otp code', 'totp', 'one time password', 'one time code', 'one time passcode', 'verification code', 'mfa code', '2fa code', 'two factor code', 'sms code', 'recovery code',
      'recovery codes', 'backup codes', 'backup code', 'security answer', 'secret answer', 'passwort', 'kennwort', 'contrasena', 'contraseña', 'mot de passe', 'senha',
    ],
    names: ['pass', 'pw', 'passwords', 'motdepasse'],
    inText: true,
    reversible: false,
  },
  {
    kind: 'token',
    title: 'Access, refresh, session and other tokens',
    presets: everywhere,
    mask: 'full',
    endings: [
      'token', 'access token', 'refresh token', 'id token', 'auth token', 'api token', 'bearer token', 'session token', 'csrf token', 'xsrf token',
      'reset token', 'oauth token', 'jwt', 'session id', 'sessionid', 'session key', 'session secret', 'jsessionid', 'phpsessid', 'connect sid', 'auth code', 'authorization code',
      'device code', 'magic link', 'ticket granting ticket', 'saml response', 'samlresponse', 'client assertion', 'id token hint', 'x amz signature', 'x amz credential', 'x goog signature',
    ],
    names: ['sid', 'bearer', 'oauth', 'access tokens', 'refresh tokens', 'tokens secret', 'code verifier', 'assertion', 'authtoken', 'accesstoken', 'refreshtoken', 'idtoken'],
    inText: true,
    reversible: false,
  },
  {
    kind: 'secret',
    title: 'Keys and shared secrets',
    presets: everywhere,
    mask: 'full',
    endings: [
      'secret', 'client secret', 'api secret', 'app secret', 'consumer secret', 'shared secret', 'webhook secret', 'signing secret', 'secret key', 'secretkey',
      'secret access key', 'api key', 'apikey', 'app key', 'access key', 'accesskey', 'access key id', 'account key', 'auth key', 'private key', 'privatekey',
      'encryption key', 'signing key', 'master key', 'ssh key', 'consumer key', 'subscription key', 'service key', 'deploy key', 'storage key', 'hmac key', 'license secret',
      'service account key', 'credentials', 'credential', 'connection string', 'connectionstring', 'secrets', 'seed phrase', 'mnemonic', 'recovery phrase', 'signature key', 'api keys', 'client key', 'admin key', 'cipher key', 'data key', 'key material',
    ],
    names: ['creds', 'privkey', 'secretstring', 'secretbinary', 'secretaccesskey', 'awssecretaccesskey', 'awsaccesskeyid', 'privatekeypem', 'xapikey'],
    inText: true,
    reversible: false,
  },
  {
    kind: 'authorization',
    title: 'Authorization headers',
    presets: everywhere,
    mask: 'full',
    endings: ['authorization', 'proxy authorization', 'authorization header', 'auth header', 'www authenticate', 'x authorization'],
    inText: true,
    reversible: false,
  },
  {
    kind: 'cookie',
    title: 'Cookies',
    presets: everywhere,
    mask: 'full',
    endings: ['cookie', 'set cookie', 'session cookie', 'auth cookie'],
    names: ['cookies', 'cookie2', 'set cookies'],
    inText: true,
    reversible: false,
  },
]
