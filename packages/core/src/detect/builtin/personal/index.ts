import type { Detector } from '../../detector.js'
import { birthDate } from './birth-date.js'
import { email } from './email.js'
import { homePath } from './home-path.js'
import { imei } from './imei.js'
import { phone } from './phone.js'

export const personalDetectors: readonly Detector[] = [email, phone, birthDate, imei, homePath]
