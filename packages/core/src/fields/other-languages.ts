import { isMachineAddress } from './contact.js'
import type { FieldGroup } from './field-group.js'

const everywhere = ['default', 'secrets', 'pci-dss', 'gdpr', 'hipaa'] as const
const personal = ['default', 'gdpr', 'hipaa'] as const
const banking = ['default', 'gdpr', 'hipaa', 'pci-dss'] as const

/** Names parted by commas, over several lines. */
function list(names: string): readonly string[] {
  return names.trim().split(/,\s+/)
}

/**
 * Names in other languages than English, with accents and as they are written without: German, French, Spanish, Portuguese,
 * Italian, Dutch, Polish, Turkish, the Nordic languages, Czech, Russian, Chinese and Japanese. Only those that mean nothing else.
 */
export const otherLanguages: readonly FieldGroup[] = [
  {
    kind: 'password',
    title: 'Passwords and one-time codes, in other languages',
    presets: everywhere,
    mask: 'full',
    endings: list(`
      mdp, haslo, losenord, palavra passe, kodeord, geslo, lozinka, parool, slaptažodis, slaptazodis, гасло, รหัสผ่าน,
      पासवर्ड, zugangscode, einmalcode, einmalpasswort, bestätigungscode, bestaetigungscode, verifizierungscode,
      sicherheitscode, code de vérification, code de verification, code de sécurité, code de securite,
      código de verificación, codigo de verificacion, codigo verificacion, código de verificação, código de seguridad,
      codigo de seguridad, código de segurança, codigo de seguranca, codice di verifica, codice di sicurezza,
      verificatiecode, beveiligingscode, kod weryfikacyjny, doğrulama kodu, dogrulama kodu, 验证码, 認証コード`),
    inText: true,
    reversible: false,
  },
  {
    kind: 'person_name',
    title: 'Names of people, in other languages',
    presets: personal,
    mask: 'full',
    endings: list(`
      vorname, nachname, familienname, geburtsname, kontoinhaber, karteninhaber, ansprechpartner, kundenname, prénom,
      prenom, nom de famille, nom complet, nom de naissance, titulaire, nombre completo, apellido, apellidos, titular,
      cognome, nome completo, sobrenome, nome proprio, voornaam, achternaam, familienaam, imię, imie, nazwisko,
      imię i nazwisko, imie i nazwisko, soyad, soyadı, soyadi, ad soyad, adı soyadı, adi soyadi, fornavn, etternavn,
      efternavn, förnamn, fornamn, efternamn, etunimi, sukunimi, jméno, jmeno, příjmení, prijmeni, фамилия, имя, отчество,
      фио, 姓名, 氏名, お名前`),
    names: ['nombre'],
  },
  {
    kind: 'username',
    title: 'Login names, in other languages',
    presets: personal,
    mask: 'full',
    endings: list(`
      benutzername, anmeldename, nom d utilisateur, nom utilisateur, nombre de usuario, nombre usuario, nome de usuário,
      nome usuario, nome utente, gebruikersnaam, nazwa użytkownika, nazwa uzytkownika, kullanıcı adı, kullanici adi,
      brukernavn, användarnamn, anvandarnamn, käyttäjätunnus, имя пользователя, 用户名, ユーザー名`),
    scalars: list(
      'benutzer, utilisateur, usuario, usuário, utente, gebruiker, użytkownik, uzytkownik, kullanıcı, kullanici',
    ),
  },
  {
    kind: 'user_id',
    title: 'Numbers of customers, patients and employees, in other languages',
    presets: personal,
    mask: 'full',
    endings: list(`
      kundennummer, kunden id, kundennr, mitgliedsnummer, personalnummer, patientennummer, versichertennummer,
      numéro client, numero client, numéro de client, numero de client, matricule, id cliente, cliente id,
      número de cliente, numero de cliente, numero cliente, klantnummer, klant id, personeelsnummer, numer klienta,
      id klienta, müşteri no, musteri no, müşteri numarası, musteri numarasi, kundenummer, kundnummer, asiakasnumero, 客户编号,
      会員番号`),
  },
  {
    kind: 'phone',
    title: 'Telephone numbers, in other languages',
    presets: personal,
    mask: 'full',
    endings: list(`
      telefonnummer, rufnummer, mobilnummer, mobilfunknummer, faxnummer, numéro de téléphone, numero de telephone,
      téléphone, número de teléfono, numero de telefono, teléfono, número de telefone, telefone, telemóvel, telemovel,
      celular, móvil, movil, numero di telefono, cellulare, telefoon, telefoonnummer, numer telefonu, telefon numarası,
      telefon numarasi, cep telefonu, puhelin, puhelinnumero, telefonszám, telefonní číslo, telefonni cislo, телефон,
      номер телефона, 手机号, 手机号码, 电话号码, 電話番号, 携帯番号`),
    unless: (value) => !/\d/.test(value),
  },
  {
    kind: 'address',
    title: 'Postal addresses, in other languages',
    presets: personal,
    mask: 'full',
    endings: list(`
      anschrift, wohnadresse, lieferadresse, rechnungsadresse, wohnort, postleitzahl, hausnummer, straße, strasse,
      adresse postale, adresse de livraison, adresse de facturation, code postal, dirección postal, direccion postal,
      domicilio, código postal, codigo postal, endereço, endereco, morada, logradouro, indirizzo, codice postale,
      woonplaats, huisnummer, straat, kod pocztowy, ulica, posta kodu, gatuadress, postnummer, 住所, 郵便番号, 地址, 邮编`),
    names: list('adresse, dirección, direccion, adres, adress, calle, адрес'),
    unless: isMachineAddress,
  },
  {
    kind: 'address',
    title: 'Short name of Brazilian postal codes, which has other meanings',
    presets: personal,
    mask: 'full',
    names: ['cep'],
    unless: (value) => !/^\d{2}\.?\d{3}-?\d{3}$/.test(value),
  },
  {
    kind: 'birth_date',
    title: 'Dates and places of birth, in other languages',
    presets: personal,
    mask: 'full',
    endings: list(`
      geburtstag, geburtsort, geburtsjahr, date naissance, lieu de naissance, fecha nacimiento, lugar de nacimiento,
      data de nascimento, data nascimento, local de nascimento, data di nascita, data nascita, luogo di nascita,
      geboortedatum, geboorteplaats, data urodzenia, miejsce urodzenia, doğum tarihi, dogum tarihi, doğum yeri, dogum yeri,
      fødselsdato, födelsedatum, fodelsedatum, syntymäaika, datum narození, datum narozeni, дата рождения, 出生日期, 生年月日`),
  },
  {
    kind: 'government_id',
    title: 'Identity, tax and social-security numbers, in other languages',
    presets: personal,
    mask: 'full',
    endings: list(`
      personalausweisnummer, ausweisnummer, reisepassnummer, passnummer, führerscheinnummer, fuehrerscheinnummer,
      sozialversicherungsnummer, steuernummer, numéro de sécurité sociale, numero de securite sociale,
      numero securite sociale, numéro fiscal, numero fiscal, numéro de passeport, numero de passeport, numéro de permis,
      número de la seguridad social, numero de la seguridad social, numero seguridad social, número de pasaporte,
      numero de pasaporte, número de contribuinte, numero de contribuinte, contribuinte, cartão de cidadão,
      cartao de cidadao, partita iva, carta d identità, carta d identita, burgerservicenummer, rijksregisternummer,
      paspoortnummer, numer dowodu, numer paszportu, numer pesel, tc kimlik no, tc kimlik, kimlik no, kimlik numarası,
      kimlik numarasi, pasaport no, fødselsnummer, henkilötunnus, henkilotunnus, rodné číslo, rodne cislo, снилс, snils,
      паспорт, номер паспорта, 身份证号, 身份证号码, 护照号码, マイナンバー`),
    unless: (value) => !/\d/.test(value),
  },
  {
    kind: 'bank_account',
    title: 'Bank accounts, in other languages',
    presets: banking,
    mask: 'last4',
    endings: list(`
      bankkonto, bankleitzahl, numéro de compte, numero de compte, numero compte, compte bancaire, número de cuenta,
      numero de cuenta, numero cuenta, cuenta bancaria, número da conta, numero da conta, numero conta, conta bancária,
      conta bancaria, conto corrente, numero di conto, rekeningnummer, numer konta, numer rachunku, hesap no,
      hesap numarası, hesap numarasi, tilinumero, číslo účtu, cislo uctu, номер счета, 银行账号, 口座番号`),
    unless: (value) => !/\d/.test(value),
  },
  {
    kind: 'credit_card',
    title: 'Payment card numbers, in other languages',
    presets: banking,
    mask: 'last4',
    endings: list(`
      kartennummer, kreditkartennummer, kreditkarte, numéro de carte, numero de carte, carte bancaire, número de tarjeta,
      numero de tarjeta, numero tarjeta, número do cartão, numero do cartao, numero cartao, numero di carta, numero carta,
      kaartnummer, numer karty, kart numarası, kart numarasi, kortnummer, číslo karty, cislo karty, номер карты, 银行卡号, 卡号,
      カード番号`),
    unless: (value) => !/\d/.test(value),
  },
]
