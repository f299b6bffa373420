import { kindsWithin } from '../evidence/within';
import { isWhollyRead, type EvidenceKind } from '../evidence/base';
import type { Rule } from './rule';

/** What one kind alone cannot tell, and what would tell it. */
const BESIDE: Readonly<Record<EvidenceKind, string>> = {
  data: 'Figures say how much, not how well: cite an audit or what families say beside them',
  audit: 'Audits see a few cases: cite data or what families say beside them',
  feedback: 'What people say is best read beside an audit or data: cite one',
  report: 'A report is the service’s own word: cite an audit, data or feedback beside it',
  learning: 'Complaints and reviews see what went wrong: cite an audit or data beside them',
  external: 'What others found was true on their day: cite your own audit or data beside it',
};

export const singleSourceSection: Rule = {
  id: 'single-source-section',
  severity: 'warning',
  title: 'A section rests on one kind of evidence',
  *evidence(model, evidence) {
    if (!isWhollyRead(evidence)) {
      return;
    }
    for (const { kind, heading, span } of model.sections) {
      const [only, ...others] = kind === 'judgement' ? kindsWithin(model, evidence, span) : [];
      if (only && others.length === 0) {
        yield { span: heading.textSpan, message: `“${heading.text}” rests on one kind of evidence (${only}). ${BESIDE[only]}.` };
      }
    }
  },
};
