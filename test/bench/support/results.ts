/** What a run of the benchmarks found: tables, and what is to be reached. Printed at once and written as JSON at the end. */
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import { inWords } from './compare';

/** Times in milliseconds. */
export interface Row {
  readonly name: string;
  readonly runs: number;
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly p95: number;
}

export interface Table {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** A ratio, or a figure with a unit, and the most that it may be. */
export interface Limit {
  readonly what: string;
  readonly measured: number;
  readonly atMost: number;
  readonly unit?: string;
}

const tables: (Table & { benchmark: string })[] = [];
const limits: (Limit & { benchmark: string })[] = [];
let benchmark = '';

/** Says whose results follow. */
export function beginBenchmark(name: string): void {
  benchmark = name;
}

export function addTable(table: Table): void {
  tables.push({ benchmark, ...table });
}

/** Notes how a ratio, or a figure with a unit, stands to what is to be reached. */
export function reach(what: string, measured: number, atMost: number, unit?: string): void {
  limits.push({ benchmark, what, measured, atMost, unit });
}

/** Prints what was reached and what was not, and writes everything to a file. */
export function conclude(file: string): void {
  if (limits.length > 0) {
    console.log('\nWhat is to be reached');
    console.table(Object.fromEntries(limits.map(({ what, measured, atMost, unit }) => [what, { measured: figure(measured, unit), 'at most': figure(atMost, unit), 'reached': measured <= atMost ? 'yes' : 'NO' }])));
  }
  const machine = { node: process.version, platform: process.platform, cpu: os.cpus()[0]?.model, cores: os.cpus().length };
  writeFileSync(file, `${JSON.stringify({ date: new Date().toISOString(), machine, tables, limits }, undefined, 2)}\n`);
  console.log(`\nWritten to ${file}`);
}

function figure(value: number, unit: string | undefined): string {
  return unit ? `${Number(value.toFixed(1))} ${unit}` : inWords(value);
}
