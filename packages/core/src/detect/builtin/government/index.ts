import type { Detector } from '../../detector.js'
import { arCuit } from './ar-cuit.js'
import { atSvnr } from './at-svnr.js'
import { auAbn } from './au-abn.js'
import { auAcn } from './au-acn.js'
import { auMedicare } from './au-medicare.js'
import { auTfn } from './au-tfn.js'
import { beNationalNumber } from './be-national-number.js'
import { bgEgn } from './bg-egn.js'
import { brCnpj } from './br-cnpj.js'
import { brCpf } from './br-cpf.js'
import { caSin } from './ca-sin.js'
import { chAhv } from './ch-ahv.js'
import { clRut } from './cl-rut.js'
import { cnResidentId } from './cn-resident-id.js'
import { coNit } from './co-nit.js'
import { czSkRodneCislo } from './cz-sk-rodne-cislo.js'
import { deSvnr } from './de-svnr.js'
import { deTaxId } from './de-tax-id.js'
import { dkCpr } from './dk-cpr.js'
import { esNif } from './es-nif.js'
import { fiHetu } from './fi-hetu.js'
import { frNif } from './fr-nif.js'
import { frNir } from './fr-nir.js'
import { grAfm } from './gr-afm.js'
import { grAmka } from './gr-amka.js'
import { hrOib } from './hr-oib.js'
import { huAnum } from './hu-anum.js'
import { huTaxId } from './hu-tax-id.js'
import { idNik } from './id-nik.js'
import { iePps } from './ie-pps.js'
import { ilId } from './il-id.js'
import { inAadhaar } from './in-aadhaar.js'
import { inGstin } from './in-gstin.js'
import { inPan } from './in-pan.js'
import { isKennitala } from './is-kennitala.js'
import { itFiscalCode } from './it-fiscal-code.js'
import { jpMyNumber } from './jp-my-number.js'
import { krRrn } from './kr-rrn.js'
import { ltEePersonalCode } from './lt-ee-personal-code.js'
import { lvPersonalCode } from './lv-personal-code.js'
import { mxCurp } from './mx-curp.js'
import { mxRfc } from './mx-rfc.js'
import { myNric } from './my-nric.js'
import { nlBsn } from './nl-bsn.js'
import { noFodselsnummer } from './no-fodselsnummer.js'
import { nzIrd } from './nz-ird.js'
import { pkCnic } from './pk-cnic.js'
import { plNip } from './pl-nip.js'
import { plPesel } from './pl-pesel.js'
import { ptNif } from './pt-nif.js'
import { roCnp } from './ro-cnp.js'
import { ruInn } from './ru-inn.js'
import { sePersonnummer } from './se-personnummer.js'
import { sgNric } from './sg-nric.js'
import { siEmso } from './si-emso.js'
import { thPin } from './th-pin.js'
import { trTckn } from './tr-tckn.js'
import { uaRntrc } from './ua-rntrc.js'
import { ukNhs } from './uk-nhs.js'
import { ukNino } from './uk-nino.js'
import { ukUtr } from './uk-utr.js'
import { usDea } from './us-dea.js'
import { usEin } from './us-ein.js'
import { usItin } from './us-itin.js'
import { usMbi } from './us-mbi.js'
import { usNpi } from './us-npi.js'
import { usPassport } from './us-passport.js'
import { usSsn } from './us-ssn.js'
import { zaId } from './za-id.js'

export const governmentDetectors: readonly Detector[] = [
  usSsn,
  usItin,
  usNpi,
  usMbi,
  usPassport,
  usDea,
  usEin,
  ukNino,
  ukNhs,
  ukUtr,
  esNif,
  frNir,
  frNif,
  deTaxId,
  deSvnr,
  itFiscalCode,
  nlBsn,
  beNationalNumber,
  ptNif,
  plPesel,
  plNip,
  sePersonnummer,
  fiHetu,
  dkCpr,
  noFodselsnummer,
  iePps,
  atSvnr,
  czSkRodneCislo,
  roCnp,
  bgEgn,
  grAmka,
  grAfm,
  hrOib,
  ltEePersonalCode,
  lvPersonalCode,
  siEmso,
  huAnum,
  huTaxId,
  isKennitala,
  chAhv,
  brCpf,
  brCnpj,
  auTfn,
  auAbn,
  auAcn,
  auMedicare,
  inAadhaar,
  inPan,
  inGstin,
  cnResidentId,
  krRrn,
  sgNric,
  thPin,
  zaId,
  caSin,
  trTckn,
  mxCurp,
  mxRfc,
  arCuit,
  clRut,
  coNit,
  nzIrd,
  ilId,
  ruInn,
  uaRntrc,
  pkCnic,
  myNric,
  idNik,
  jpMyNumber,
]
