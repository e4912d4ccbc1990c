import { matchSticky } from '../../detector.js'
import { ALNUM, credential, HEX, sample } from './token.js'

const B64 = '[A-Za-z0-9./+=]'

/** The modular crypt format and its descendants, then what Kerberos attack tools write down. */
const forms = [
  `\\$(?:1|apr1)\\$${B64}{1,8}\\$${B64}{22}`,
  '\\$2[abxy]?\\$\\d\\d\\$[A-Za-z0-9./]{53}',
  `\\$[56]\\$(?:rounds=\\d{1,9}\\$)?${B64}{1,16}\\$${B64}{43,86}`,
  `\\$[89]\\$${B64}{14}\\$${B64}{43}`,
  `\\$(?:7|y|gy|scrypt|sm3)\\$[A-Za-z0-9./=,]{1,40}\\$${B64}{1,86}(?:\\$${B64}{43,88})?`,
  `\\$argon2(?:id|i|d)\\$(?:v=\\d{1,3}\\$)?[a-z0-9=,]{5,40}\\$${B64}{11,64}\\$${B64}{16,128}`,
  `\\$pbkdf2(?:-sha\\d{1,3})?\\$[a-z0-9=,]{1,20}\\$${B64}{8,64}\\$${B64}{20,128}`,
  '\\$krb5(?:asrep|tgs|pa)\\$\\d{1,2}\\$[^\\s"\']{32,4096}',
]

export const passwordHash = credential({
  kind: 'password_hash',
  title: 'Password hash (crypt, bcrypt, scrypt, Argon2, Kerberos)',
  source: 'crypt(5); https://github.com/P-H-C/phc-string-format/blob/master/phc-sf-spec.md',
  find: {
    by: 'literal',
    literals: [
      '$1$',
      '$apr1$',
      '$2$',
      '$2a$',
      '$2b$',
      '$2x$',
      '$2y$',
      '$5$',
      '$6$',
      '$7$',
      '$8$',
      '$9$',
      '$y$',
      '$gy$',
      '$scrypt$',
      '$argon2',
      '$pbkdf2',
      '$krb5',
      '$sm3$',
    ],
    match: matchSticky(new RegExp(`(?:${forms.join('|')})(?![A-Za-z0-9./])`, 'y')),
  },
  examples: {
    found: [
      `$2b$12$${sample(ALNUM, 53)}`,
      `root:$6$${sample(ALNUM, 8)}$${sample(ALNUM, 86)}:19000:0:99999:7:::`,
      `$5$rounds=5000$${sample(ALNUM, 16)}$${sample(ALNUM, 43)}`,
      `$1$${sample(ALNUM, 8)}$${sample(ALNUM, 22)}`,
      `$argon2id$v=19$m=65536,t=3,p=4$${sample(ALNUM, 22)}$${sample(ALNUM, 43)}`,
      `$y$j9T$${sample(ALNUM, 22)}$${sample(ALNUM, 43)}`,
      `$krb5asrep$23$user@EXAMPLE.COM:${sample(HEX, 32)}$${sample(HEX, 120)}`,
    ],
    ignored: ['$1', 'costs $5$ or $6$', '$2b$12$short', "replace(/x/, '$1$2')", '$2b$12$*****'],
  },
})
