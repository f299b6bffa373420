/** E-mail addresses and telephone numbers of private persons. Public bodies want to be reached. */
import { matchesOf } from '../text/matches';
import { around, PRIVATE_LIFE, PUBLIC_OFFICE } from './context';
import type { Certainty, Detector } from './model';

const EMAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+'-]{1,64}@((?:[\p{L}\p{N}-]{1,63}\.){1,6}[\p{L}]{2,24})(?![\p{L}\p{N}@])/gu;
const PUBLIC_BODY = /(?:^|\.)(?:gov\.(?:uk|wales|scot)|nhs\.(?:uk|net|scot)|police\.uk|sch\.uk|ac\.uk|parliament\.uk|judiciary\.uk|cjsm\.net|mod\.uk|nspcc\.org\.uk|childline\.org\.uk)$/iu;
const PRIVATE_MAIL = /^(?:g(?:oogle)?mail|hotmail|outlook|live|yahoo|ymail|icloud|me|mac|aol|btinternet|sky|virginmedia|talktalk|ntlworld|tiscali|proton(?:mail)?|mail|gmx|msn|zoho|plus|blueyonder)\./iu;
/** A mailbox of an office rather than of somebody. */
const OFFICE_MAILBOX = /^(?:info|enquir\p{L}+|admin\p{L}*|office|contact\p{L}*|duty|mash|safeguarding|fostering|adoption|help\p{L}*|press|complaints|hello|post|mail|team|reception|governance|democratic\p{L}*|foi|dpo|childrens?\p{L}*|socialcare|referrals?)[._-]?/iu;

export const emails: Detector = function* emails(text, { safe }) {
  const harmless = safe.map((one) => one.trim().toLowerCase()).filter((one) => one.includes('.'));
  for (const { index: start, 0: written, 1: domain = '' } of matchesOf(EMAIL, text)) {
    const isSafe = harmless.some((one) => written.toLowerCase() === one || domain.toLowerCase() === one.replace(/^@/u, '') || domain.toLowerCase().endsWith(`.${one.replace(/^@/u, '')}`));
    if (!isSafe && !PUBLIC_BODY.test(domain)) {
      const isPrivate = PRIVATE_MAIL.test(domain);
      if (isPrivate || !OFFICE_MAILBOX.test(written)) {
        yield { kind: 'email', start, end: start + written.length, certainty: isPrivate ? 'sure' : 'doubtful' };
      }
    }
  }
};

const TELEPHONE = /(?<![\p{L}\p{N}.,£/+-])(?:\+44[\s-]?(?:\(0\)[\s-]?)?|\(?0)(?:\d\)?[\s-]?){8,9}\d(?![\p{L}\p{N}%]|[.,/-]\d)/gu;

export const telephones: Detector = function* telephones(text, { safe }) {
  const harmless = new Set(safe.map(national));
  for (const { index: start, 0: written } of matchesOf(TELEPHONE, text)) {
    const number = national(written);
    const end = start + written.length;
    const certainty = harmless.has(number) ? undefined : certaintyOf(number, text, start, end);
    if (certainty) {
      yield { kind: 'telephone', start, end, certainty };
    }
  }
};

/** Mobiles are somebody's own; lines of offices and numbers that are free or shared are nobody's. */
function certaintyOf(number: string, text: string, start: number, end: number): Certainty | undefined {
  const { before, after } = around(text, start, end, 60);
  const isPrivate = PRIVATE_LIFE.test(before) || PRIVATE_LIFE.test(after.slice(0, 30));
  const isOffice = PUBLIC_OFFICE.test(before) || PUBLIC_OFFICE.test(after.slice(0, 30));
  if (/^07[1-57-9]\d{8}$/u.test(number)) {
    return isOffice && !isPrivate ? 'doubtful' : 'sure';
  }
  if (/^0[12]\d{8,9}$/u.test(number)) {
    return isOffice ? undefined : isPrivate ? 'sure' : 'doubtful';
  }
  return undefined;
}

function national(written: string): string {
  return written.replace(/^\s*\+44/u, '0').replace(/\(0\)/u, '').replace(/[^\d]/gu, '');
}
