/** The catalogue: every rule, in the order in which its page lists them. */
import { danglingReference } from './danglingReference';
import { duplicateEvidenceId } from './duplicateEvidenceId';
import { emptySection } from './emptySection';
import { inspectionOnly } from './inspectionOnly';
import { invalidFrontMatter } from './invalidFrontMatter';
import { invalidRegister } from './invalidRegister';
import { missingEvidence } from './missingEvidence';
import { missingEvidenceFile } from './missingEvidenceFile';
import { missingJudgement } from './missingJudgement';
import { missingQuestion } from './missingQuestion';
import { placeholderText } from './placeholderText';
import type { Rule } from './rule';
import { suppressionWithoutReason, unusedSuppression } from './suppressionRules';
import { unknownEvidenceId } from './unknownEvidenceId';
import { unreadableDocument } from './unreadableDocument';

export const RULES: readonly Rule[] = [
  unreadableDocument,
  invalidFrontMatter,
  missingQuestion,
  missingJudgement,
  emptySection,
  missingEvidence,
  inspectionOnly,
  placeholderText,
  danglingReference,
  unknownEvidenceId,
  missingEvidenceFile,
  invalidRegister,
  duplicateEvidenceId,
  suppressionWithoutReason,
  unusedSuppression,
];
