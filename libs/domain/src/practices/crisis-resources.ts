import type { Language } from '../words/language.ts';
import { crisisWordsDe } from './crisis-words.de.ts';

/** Where help is to be had at once: whom to call or where to look, and when somebody is there. */
export interface CrisisResource {
  readonly label: string;
  /** A phone number, or the address of a page. */
  readonly contact: string;
  readonly hours: string;
}

export interface ListedResource extends CrisisResource {
  /** Who runs it, where the entry can be checked. */
  readonly source: string;
  /** Whether somebody has read it at the source; what was written from memory has not been. */
  readonly verified: boolean;
}

const someHours = { hours: 'see their page' } as const;

function listed(label: string, contact: string, source: string): ListedResource {
  return { label, contact, hours: 'day and night', source: `https://${source}`, verified: false };
}

const emergency = (number: string) =>
  listed('Emergency services', number, 'www.itu.int/net/itu-t/inrdb');

const worldwide = [
  listed('Find a helpline in your country', 'findahelpline.com', 'findahelpline.com'),
];

const byCountry: Readonly<Record<string, readonly ListedResource[]>> = {
  AT: [
    emergency('112'),
    listed('Telefonseelsorge', '142', 'www.telefonseelsorge.at'),
    listed('Frauenhelpline gegen Gewalt', '0800 222 555', 'www.frauenhelpline.at'),
  ],
  AU: [
    emergency('000'),
    listed('Lifeline', '13 11 14', 'www.lifeline.org.au'),
    listed('1800RESPECT', '1800 737 732', 'www.1800respect.org.au'),
  ],
  CA: [
    emergency('911'),
    listed('9-8-8 Suicide Crisis Helpline, call or text', '988', '988.ca'),
    listed('Shelters for those who live with violence', 'sheltersafe.ca', 'sheltersafe.ca'),
  ],
  CH: [
    emergency('112'),
    listed('Die Dargebotene Hand', '143', 'www.143.ch'),
    listed('Opferhilfe Schweiz', 'opferhilfe-schweiz.ch', 'www.opferhilfe-schweiz.ch'),
  ],
  DE: [
    emergency('112'),
    listed('TelefonSeelsorge', '0800 111 0 111', 'www.telefonseelsorge.de'),
    listed('Hilfetelefon Gewalt gegen Frauen', '116 016', 'www.hilfetelefon.de'),
  ],
  DK: [
    emergency('112'),
    { ...listed('Livslinien', '70 201 201', 'www.livslinien.dk'), ...someHours },
    listed('Lev Uden Vold', '1888', 'levudenvold.dk'),
  ],
  ES: [
    emergency('112'),
    listed('Línea 024', '024', 'www.sanidad.gob.es'),
    listed('Violencia de género', '016', 'violenciagenero.igualdad.gob.es'),
  ],
  FR: [
    emergency('112'),
    listed('Prévention du suicide', '3114', '3114.fr'),
    listed('Violences Femmes Info', '3919', 'www.solidaritefemmes.org'),
  ],
  GB: [
    emergency('999'),
    listed('Samaritans', '116 123', 'www.samaritans.org'),
    listed('National Domestic Abuse Helpline', '0808 2000 247', 'www.nationaldahelpline.org.uk'),
  ],
  IE: [
    emergency('112 or 999'),
    listed('Samaritans', '116 123', 'www.samaritans.org/ireland'),
    listed("Women's Aid", '1800 341 900', 'www.womensaid.ie'),
  ],
  IT: [
    emergency('112'),
    listed('Antiviolenza e stalking', '1522', 'www.1522.eu'),
    { ...listed('Telefono Amico', '02 2327 2327', 'www.telefonoamico.it'), ...someHours },
  ],
  NL: [
    emergency('112'),
    listed('113 Zelfmoordpreventie', '113', 'www.113.nl'),
    listed('Veilig Thuis', '0800 2000', 'veiligthuis.nl'),
  ],
  NZ: [
    emergency('111'),
    listed('1737, call or text', '1737', '1737.org.nz'),
    listed("Women's Refuge", '0800 733 843', 'womensrefuge.org.nz'),
  ],
  PT: [
    emergency('112'),
    listed('SNS 24', '808 24 24 24', 'www.sns24.gov.pt'),
    listed('Violência doméstica', '800 202 148', 'www.cig.gov.pt'),
  ],
  SE: [
    emergency('112'),
    listed('Självmordslinjen', '90101', 'mind.se'),
    listed('Kvinnofridslinjen', '020 50 50 50', 'kvinnofridslinjen.se'),
  ],
  US: [
    emergency('911'),
    listed('988 Suicide & Crisis Lifeline, call or text', '988', '988lifeline.org'),
    listed('National Domestic Violence Hotline', '1-800-799-7233', 'www.thehotline.org'),
  ],
};

/**
 * The list a practice in this country (ISO 3166-1 alpha-2) begins with. It was written from memory
 * and is a start to be checked, as `verified` says; where a country has none, one address that
 * finds a helpline anywhere. Words are those of the language; names of services stay their own.
 */
export function crisisResourcesIn(
  country: string | null,
  language: Language = 'en',
): readonly ListedResource[] {
  const code = country ?? '';
  const known = Object.hasOwn(byCountry, code) ? (byCountry[code] ?? worldwide) : worldwide;
  if (language === 'en') return known;
  const said = (words: string) => crisisWordsDe[words] ?? words;
  return known.map(({ label, contact, hours, ...more }) => ({
    ...{ label: said(label), contact: said(contact), hours: said(hours) },
    ...more,
  }));
}

export const COUNTRIES_WITH_RESOURCES: readonly string[] = Object.keys(byCountry);
