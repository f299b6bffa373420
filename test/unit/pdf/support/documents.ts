/** Documents for the PDF tests, and the short way to what is made of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSelfEvaluation } from '../../../../src/core/dialect';
import { pdfDocument, type PdfOptions, type PreparedPdf, type SourceFacts } from '../../../../src/core/render/pdf';
import type { Block } from '../../../../src/core/render/pdf/tree';

const FIXTURES = join(__dirname, '../../../fixtures/pdf');

export const FRONT_MATTER = '---\nilacs: 2026\ntitle: Self-evaluation\nauthority: Wessex County Council\nperiod: { from: 2025-10-01, to: 2026-09-30 }\n---\n\n';

export const REGISTER: ReadonlyMap<string, SourceFacts> = new Map<string, SourceFacts>([
  ['audit-2026-q2', { title: 'Practice audit summary, quarter 2', kind: 'audit', date: '2026-07-14', period: '2026-Q2', owner: 'Principal Social Worker', file: 'evidence/audit-2026-q2.pdf' }],
  ['practice-weeks', { title: 'Practice weeks: what senior managers saw', kind: 'report', date: '2026-10-01', period: '2025-10-01/2026-09-30' }],
  ['staff-survey', { title: 'Staff survey 2026', kind: 'feedback', from: ['staff'], date: '2026-06-01' }],
  ['pf-report', { title: 'Private fostering annual report', kind: 'report', date: '2026-05-11', url: 'https://example.org/private-fostering.pdf' }],
  ['east-review', { title: 'East district review', kind: 'audit', date: '2026-08-20', file: 'evidence/east-district.pdf' }],
]);

export const EVERYTHING = fixture('everything.ilacs.md').toString('utf8');

/** What is made of the document that has one of everything. */
export function everything(): PreparedPdf {
  return prepare(EVERYTHING, {
    evidence: { entries: REGISTER, linkedEntries: new Map([['evidence/east-district.pdf', { id: 'east-review' }]]) },
    images: new Map([['images/bars.png', fixture('images/bars.png')]]),
    completeness: {
      score: 0.62,
      sections: [
        { within: undefined, title: 'What do we know?', score: 2 / 3, criteria: [{ met: true, message: 'has evidence' }, { met: true, message: 'has findings' }, { met: false, message: 'feedback from children or families' }] },
        { within: 'q1', title: 'Children in care', score: 1, criteria: [{ met: true, message: 'has evidence' }] },
      ],
    },
  });
}

export function fixture(name: string): Buffer {
  return readFileSync(join(FIXTURES, name));
}

/** A whole document, prepared. */
export function prepare(text: string, options: Partial<PdfOptions> = {}): PreparedPdf {
  return pdfDocument(parseSelfEvaluation(text), { date: '2026-11-23', ...options });
}

/** A document with front matter and the given body, prepared. */
export function prepareBody(body: string, options: Partial<PdfOptions> = {}): PreparedPdf {
  return prepare(FRONT_MATTER + body, options);
}

/** The blocks of a body. */
export function blocksOf(body: string, options: Partial<PdfOptions> = {}): readonly Block[] {
  return prepareBody(body, options).document.blocks;
}

/** Everything that some part of a document prints, in order. */
export function textOf(part: unknown): string {
  if (typeof part !== 'object' || part === null) {
    return '';
  }
  const own = 'text' in part && typeof part.text === 'string' ? part.text : 'type' in part && part.type === 'break' ? '\n' : '';
  return own + Object.values(part).map(textOf).join('');
}
