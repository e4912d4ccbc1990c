import { matchSticky } from '../../detector.js'
import { isPlaceholder } from '../../placeholder.js'
import { credential } from './token.js'

export const bundlerCredentials = credential({
  kind: 'bundler_credentials',
  title: 'Credentials of a gem server in a Bundler setting',
  source: 'https://bundler.io/man/bundle-config.1.html#CREDENTIALS-FOR-GEM-SOURCES',
  // A host name in upper case, its dots written as two underscores.
  find: {
    by: 'literal',
    literals: ['BUNDLE_'],
    match: matchSticky(
      /BUNDLE_[A-Z0-9]{1,40}(?:__[A-Z0-9]{1,40}){1,5}["']?\s{0,3}[:=]\s{0,3}["']?(?<value>[^\s:"']{1,100}:[^\s"']{1,200})/y,
    ),
  },
  validate: (value) => !isPlaceholder(value.slice(value.indexOf(':') + 1)),
  examples: {
    found: ['export BUNDLE_GEMS__EXAMPLE__COM=cafe:beef', 'BUNDLE_ENTERPRISE__EXAMPLE__COM: "cafe:beef"'],
    ignored: [
      'BUNDLE_PATH: vendor/bundle:x',
      'BUNDLE_GEMS__EXAMPLE__COM=*****',
      'BUNDLE_GEMS__EXAMPLE__COM=$USER:$PASSWORD',
    ],
  },
})
