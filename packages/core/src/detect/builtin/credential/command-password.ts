import type { Range } from '../../detector.js'
import { isPlaceholder } from '../../placeholder.js'
import { credential } from './token.js'

/** What may stand between a program and its option: other options, each perhaps with a value. */
const gap = '(?:-[^\\s|;&<>]{1,64}(?: [^-\\s|;&<>][^\\s|;&<>]{0,128})? ){0,10}?'
const word = `(?:"(?<double>[^"\\r\\n]{1,128})"|'(?<single>[^'\\r\\n]{1,128})'|(?<plain>[^\\s"'\\\\\`]{1,128}))`

/** Programs and the option that takes a password; where it must be glued to its value, a blank leaves it to be asked for. */
const commands: readonly RegExp[] = [
  `mysql(?:dump|admin|import|check|show)? ${gap}-p${word}`,
  `sshpass -p ?${word}`,
  `redis-cli ${gap}-a ${word}`,
  `(?:docker|podman|helm registry) login ${gap}-p ${word}`,
  `sqlcmd ${gap}-P ?${word}`,
  `ldap(?:search|modify|add|delete|whoami|passwd) ${gap}-w ${word}`,
  `mongo(?:sh|dump|restore|export|import)? ${gap}-p ${word}`,
  `-(?:storepass|keypass|srcstorepass|deststorepass) ${word}`,
  `-pass(?:in|out) pass:${word}`,
  `(?:ps|PS|Ps)[Ee][Xx][Ee][Cc](?:64)?(?:\\.(?:exe|EXE))? (?:[^\\s|;&<>"]{1,128} ){0,4}?-u ?\\S{1,128} -p ${word}`,
  `plink(?:\\.exe)? ${gap}-pw ${word}`,
  // A word of a sentence is none: it has a digit or a sign in it, or stands in quotes.
  `(?<![\\w-])-[Pp]assword (?=["']|\\S{0,64}[0-9!@#%^&*+=])(?!-)${word}`,
  `(?:sqlplus|rman target) ${gap}"?[\\w$#]{1,64}/(?<plain>[^\\s"'@/]{1,128})(?=@|$|\\s)`,
].map((source) => new RegExp(source, 'dy'))

function match(text: string, at: number): Range | undefined {
  for (const command of commands) {
    command.lastIndex = at
    const groups = command.exec(text)?.indices?.groups
    const range = groups?.double ?? groups?.single ?? groups?.plain
    if (range) return { start: range[0], end: range[1] }
  }
  return undefined
}

const secret = ['s3cr3t', 'Pw'].join('-')

export const commandPassword = credential({
  kind: 'command_password',
  title: 'Password given to a program on its command line',
  source:
    'Manuals of mysql(1), sshpass(1), redis-cli, docker-login(1), sqlcmd, ldapsearch(1), mongosh, keytool, openssl(1), sqlplus',
  find: {
    by: 'literal',
    literals: [
      ...[
        'mysql ',
        'mysqldump ',
        'mysqladmin ',
        'mysqlimport ',
        'sshpass ',
        'psexec',
        'PsExec',
        'psExec',
        'PSEXEC',
        'plink ',
        'redis-cli ',
        'docker login ',
        'podman login ',
      ],
      ...['sqlcmd ', 'ldapsearch ', 'ldapmodify ', 'ldapadd ', 'ldapwhoami ', 'mongosh '],
      ...['-password ', '-Password '],
      ...['mongodump ', 'mongorestore ', 'mongo ', '-storepass ', '-keypass ', '-passin ', '-passout ', 'sqlplus '],
    ],
    match,
  },
  validate: (value) => !isPlaceholder(value),
  examples: {
    found: [
      `mysql -u root -p${secret} -h db`,
      `sshpass -p '${secret}' ssh root@host`,
      `redis-cli -h cache -a ${secret} ping`,
      `docker login -u bob -p ${secret} registry.example.com`,
      `sqlcmd -S srv -U sa -P ${secret}`,
      `ldapsearch -x -D cn=admin -w ${secret} -b dc=example`,
      `keytool -genkey -storepass ${secret}`,
      `openssl pkcs12 -in a.p12 -passin pass:${secret}`,
      `sqlplus scott/${secret}@//db:1521/orcl`,
      `PsExec.exe \\\\host -u DOM\\admin -p ${secret} cmd`,
      `plink -ssh root@host -pw ${secret} uptime`,
      `Connect-VIServer vc -User admin -Password ${secret}`,
    ],
    ignored: [
      'mysql -u root -p shop',
      'mysql -P 3306 -h db',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what a variable looks like.
      'redis-cli -a ${REDIS_PASSWORD} ping',
      'docker login registry.example.com',
      'mysql connection lost; retrying with mysql -p',
      'sqlplus / as sysdba',
      'psexec exited with 1',
      'use -password to set it',
      'Connect-VIServer vc -Password $password',
      'mongo shell is ready',
      'mysql slow query -p95 took 120 ms',
      'redis-cli latency -a lot higher',
    ],
  },
})
