import { BASE64URL, sample, vendorToken } from './token.js'

export const pypiToken = vendorToken({
  kind: 'pypi_token',
  title: 'PyPI API token',
  source: 'https://pypi.org/help/#apitoken',
  forms: [{ prefixes: ['pypi-AgEIcHlwaS5vcmc', 'pypi-AgENdGVzdC5weXBpLm9yZ'], body: BASE64URL, length: [50, 250] }],
  examples: {
    found: [
      `pypi-AgEIcHlwaS5vcmc${sample(BASE64URL, 50)}`,
      `pypi-AgENdGVzdC5weXBpLm9yZ${sample(BASE64URL, 50)}`,
      `rejected "pypi-AgEIcHlwaS5vcmc${sample(BASE64URL, 50)}": 401`,
    ],
    ignored: [
      `pypi-AgEIcHlwaS5vcmc${sample(BASE64URL, 49)}`,
      `pypi-AgEIcHlwaS5vcmc${'x'.repeat(50)}`,
      `apypi-AgEIcHlwaS5vcmc${sample(BASE64URL, 50)}`,
    ],
  },
})
