/** Whether a figure that someone wrote is what the data says, at the precision in which it was written. */
import { inDigits } from './digits';
import type { FigureUnit, WrittenFigure } from './written';

export interface Disagreement {
  /** What the figure should have been, in the way it was written: `87%`; undefined where no number could mend it. */
  readonly right: string | undefined;
  /** What the data says, in a clause: "is 86.5%", "is 86.5%, which rounds to 87%". */
  readonly because: string;
}

const DAYS: Partial<Record<FigureUnit, number>> = { days: 1, weeks: 7, months: 30.44, years: 365.25 };
/** How far words may be from the number they stand for, in percentage points: "nine in ten" of 87 %. */
const WORDS_TOLERANCE = 3.5;

/** Undefined when a written figure agrees with a number of the data in the unit that its file names. */
export function disagreement(written: WrittenFigure, data: number, unit: string): Disagreement | undefined {
  const because = `is ${inWords(data, unit)}`;
  const scale = scaleBetween(written, unit);
  if (scale === undefined) {
    return { right: undefined, because };
  }
  const value = clean(data * scale);
  if (agrees(written, value)) {
    return undefined;
  }
  const right = rewrite(written, value);
  const rounds = !written.fraction && Math.abs(roundTo(value, written.step) - value) > DUST;
  return { right, because: rounds ? `${because}, which rounds to ${right}` : because };
}

function agrees(written: WrittenFigure, value: number): boolean {
  const { number, step, hedge, fraction } = written;
  if (fraction && hedge === undefined) {
    return Math.abs(value - number) <= WORDS_TOLERANCE;
  }
  const room = fraction ? 10 : Math.max(roundness(number), step);
  switch (hedge) {
    case 'about': return Math.abs(value - number) <= (fraction ? 6 : Math.max(room / 2, Math.abs(number) * 0.02)) + DUST;
    case 'over': return value >= number - DUST && value < number + room + DUST;
    case 'under': return value <= number + DUST && value > number - room - DUST;
    default: return Math.abs(roundTo(value, step) - number) < step * 1e-6;
  }
}

/** For numbers that should be equal but for binary fractions. */
const DUST = 1e-9;

/** The place of the last digit that is not zero: 100 for 1,200, 10 for 80, 1 for 87. */
function roundness(number: number): number {
  let place = 1;
  while (number !== 0 && number % (place * 10) === 0) {
    place *= 10;
  }
  return place;
}

/** Half is rounded away from zero, as people do. */
export function roundTo(value: number, step: number): number {
  return clean(Math.sign(value) * Math.round(clean(Math.abs(value) / step)) * step);
}

/** What to multiply the data by for the unit that was written; undefined where the units cannot be compared. */
function scaleBetween({ unit, per }: WrittenFigure, dataUnit: string): number | undefined {
  const data = dataUnit.trim().toLowerCase();
  if (unit === undefined || data === '') {
    return 1;
  }
  switch (unit) {
    case '%': return isPercent(data) ? 1 : /^(?:proportion|ratio|share|fraction)$/u.test(data) ? 100 : undefined;
    case '£': return poundsOf(data);
    case 'rate': return rateScale(data, per!);
    default: {
      const own = dayUnitOf(data);
      return own === undefined ? undefined : own / DAYS[unit]!;
    }
  }
}

function isPercent(unit: string): boolean {
  return /^(?:%|per ?cent(?:age)?|pct|percentage points?|pp)$/u.test(unit);
}

function poundsOf(unit: string): number | undefined {
  const found = /^(?:£|gbp|pounds?)\s*(000s?|k|thousands?|m|millions?)?$/u.exec(unit);
  return found ? (found[1] === undefined ? 1 : /^m/u.test(found[1]) ? 1e6 : 1e3) : undefined;
}

function rateScale(unit: string, per: number): number | undefined {
  const base = /(\d[\d,]*)/u.exec(unit)?.[1]?.replaceAll(',', '');
  if (base !== undefined) {
    return per / Number(base);
  }
  return /rate|per/u.test(unit) ? 1 : undefined;
}

function dayUnitOf(unit: string): number | undefined {
  const found = /\b(day|week|month|year)s?\b/u.exec(unit)?.[1];
  return found === undefined ? undefined : DAYS[`${found}s` as FigureUnit];
}

/** A number with its unit, for a message: `86.5%`, `1,204`, `16 days`. */
export function inWords(number: number, unit: string): string {
  const digits = inDigits(number);
  const own = unit.trim();
  if (isPercent(own.toLowerCase())) {
    return `${digits}%`;
  }
  if (/^£/u.test(own)) {
    return `£${digits}${own.slice(1).trim() === '' ? '' : ` ${own.slice(1).trim()}`}`;
  }
  return own === '' || /^(?:count|number|n|children|n\.)$/iu.test(own) ? digits : `${digits} ${own.replace(/^rate (?=per\b)/iu, '')}`;
}

/** The right figure in the way in which the wrong one was written; words become a percentage. */
function rewrite({ step, unit, per, fraction, number }: WrittenFigure, value: number): string {
  if (fraction) {
    return `${roundTo(value, 1)}%`;
  }
  const scale = unit === '£' && step >= 1e3 ? (number >= 1e9 ? 1e9 : step >= 1e5 || number >= 1e6 ? 1e6 : 1e3) : 1;
  const decimals = Math.max(0, Math.round(-Math.log10(step / scale)));
  const digits = inDigits(roundTo(value, step) / scale, decimals, decimals);
  switch (unit) {
    case '%': return `${digits}%`;
    case '£': return `£${digits}${scale === 1e9 ? 'bn' : scale === 1e6 ? 'm' : scale === 1e3 ? 'k' : ''}`;
    case 'rate': return `${digits} per ${inDigits(per!, 0, 3)}`;
    case undefined: return digits;
    default: return `${digits} ${unit}`;
  }
}

function clean(number: number): number {
  return Number(number.toPrecision(12));
}
