import { matchSticky } from '../../detector.js'
import { isPlaceholder } from '../../placeholder.js'
import { credential } from './token.js'

export const netrcPassword = credential({
  kind: 'netrc_password',
  title: 'Password in a .netrc entry',
  source: 'https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html',
  find: {
    by: 'literal',
    literals: ['machine '],
    match: matchSticky(
      /machine\s{1,8}\S{1,200}\s{1,8}login\s{1,8}\S{1,200}\s{1,8}(?:account\s{1,8}\S{1,200}\s{1,8})?password\s{1,8}(?<value>[^\s`]{1,200})/y,
    ),
  },
  validate: (value) => !isPlaceholder(value),
  examples: {
    found: [
      'machine git.example.com login ann password s3cret',
      'machine git.example.com\n  login ann\n  password s3cret\n',
    ],
    ignored: [
      'the machine logged in with a password',
      'machine git.example.com login ann password *****',
      'machine git.example.com login ann password <token>',
    ],
  },
})
