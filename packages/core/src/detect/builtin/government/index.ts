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
import { deKvnr } from './de-kvnr.js'
import { deStnr } from './de-stnr.js'
import { deSvnr } from './de-svnr.js'
import { deTaxId } from './de-tax-id.js'
import { dkCpr } from './dk-cpr.js'
import { doCedula } from './do-cedula.js'
import { driverLicense } from './driver-license.js'
import { ecCedula } from './ec-cedula.js'
import { esNif } from './es-nif.js'
import { esNuss } from './es-nuss.js'
import { euVat } from './eu-vat.js'
import { fiHetu } from './fi-hetu.js'
import { frNif } from './fr-nif.js'
import { frNir } from './fr-nir.js'
import { grAfm } from './gr-afm.js'
import { grAmka } from './gr-amka.js'
import { hkId } from './hk-id.js'
import { hrOib } from './hr-oib.js'
import { huAnum } from './hu-anum.js'
import { huTaxId } from './hu-tax-id.js'
import { idNik } from './id-nik.js'
import { idNpwp } from './id-npwp.js'
import { iePps } from './ie-pps.js'
import { ilId } from './il-id.js'
import { inAadhaar } from './in-aadhaar.js'
import { inEpic } from './in-epic.js'
import { inGstin } from './in-gstin.js'
import { inPan } from './in-pan.js'
import { isKennitala } from './is-kennitala.js'
import { itFiscalCode } from './it-fiscal-code.js'
import { itVat } from './it-vat.js'
import { jpMyNumber } from './jp-my-number.js'
import { krBrn } from './kr-brn.js'
import { krRrn } from './kr-rrn.js'
import { ltEePersonalCode } from './lt-ee-personal-code.js'
import { lvPersonalCode } from './lv-personal-code.js'
import { mrz } from './mrz.js'
import { mxCurp } from './mx-curp.js'
import { mxRfc } from './mx-rfc.js'
import { myNric } from './my-nric.js'
import { ngNin } from './ng-nin.js'
import { nlBsn } from './nl-bsn.js'
import { noFodselsnummer } from './no-fodselsnummer.js'
import { nzIrd } from './nz-ird.js'
import { passport } from './passport.js'
import { peRuc } from './pe-ruc.js'
import { pkCnic } from './pk-cnic.js'
import { plNip } from './pl-nip.js'
import { plPesel } from './pl-pesel.js'
import { plRegon } from './pl-regon.js'
import { ptCc } from './pt-cc.js'
import { ptNif } from './pt-nif.js'
import { roCnp } from './ro-cnp.js'
import { ruInn } from './ru-inn.js'
import { ruSnils } from './ru-snils.js'
import { seOrgnr } from './se-orgnr.js'
import { sePersonnummer } from './se-personnummer.js'
import { sgNric } from './sg-nric.js'
import { sgUen } from './sg-uen.js'
import { siEmso } from './si-emso.js'
import { thPin } from './th-pin.js'
import { trTckn } from './tr-tckn.js'
import { twId } from './tw-id.js'
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
import { uyCedula } from './uy-cedula.js'
import { veRif } from './ve-rif.js'
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
  twId,
  hkId,
  sgUen,
  esNuss,
  ptCc,
  inEpic,
  ecCedula,
  uyCedula,
  doCedula,
  peRuc,
  veRif,
  idNpwp,
  plRegon,
  itVat,
  euVat,
  deKvnr,
  deStnr,
  seOrgnr,
  ngNin,
  krBrn,
  mrz,
  passport,
  driverLicense,
  ruSnils,
]
