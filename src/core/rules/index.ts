/** The catalogue: every rule, in the order in which its page lists them. */
import { actionDueOutOfRange } from './actionDueOutOfRange';
import { actionWithoutDue } from './actionWithoutDue';
import { actionWithoutOwner } from './actionWithoutOwner';
import { actionWithoutSuccessMeasure } from './actionWithoutSuccessMeasure';
import { changedEvidence } from './changedEvidence';
import { danglingReference } from './danglingReference';
import { duplicateEvidenceId } from './duplicateEvidenceId';
import { emptySection } from './emptySection';
import { figureMismatch } from './figureMismatch';
import { findingWithoutAction } from './findingWithoutAction';
import { findingWithoutEvidence } from './findingWithoutEvidence';
import { inspectionFindingUnanswered } from './inspectionFindingUnanswered';
import { inspectionOnly } from './inspectionOnly';
import { invalidEdition } from './invalidEdition';
import { invalidFrontMatter } from './invalidFrontMatter';
import { invalidMeasures } from './invalidMeasures';
import { invalidRegister } from './invalidRegister';
import { invalidWordList } from './invalidWordList';
import { missingDirection } from './missingDirection';
import { missingEvidence } from './missingEvidence';
import { missingEvidenceFile } from './missingEvidenceFile';
import { missingJudgement } from './missingJudgement';
import { missingQuestion } from './missingQuestion';
import { newerFigure } from './newerFigure';
import { noVoice } from './noVoice';
import { personalData } from './personalData';
import { placeholderText } from './placeholderText';
import type { Rule } from './rule';
import { singleSourceSection } from './singleSourceSection';
import { smallNumber } from './smallNumber';
import { staleEvidence } from './staleEvidence';
import { suppressionWithoutReason, unusedSuppression } from './suppressionRules';
import { trendMismatch } from './trendMismatch';
import { unknownEvidenceId } from './unknownEvidenceId';
import { unknownMeasure } from './unknownMeasure';
import { unreadableDocument } from './unreadableDocument';
import { unusedEvidence } from './unusedEvidence';

export const RULES: readonly Rule[] = [
  unreadableDocument,
  invalidFrontMatter,
  missingQuestion,
  missingJudgement,
  emptySection,
  missingEvidence,
  singleSourceSection,
  noVoice,
  inspectionOnly,
  placeholderText,
  missingDirection,
  findingWithoutEvidence,
  findingWithoutAction,
  inspectionFindingUnanswered,
  actionWithoutOwner,
  actionWithoutDue,
  actionWithoutSuccessMeasure,
  actionDueOutOfRange,
  danglingReference,
  unknownEvidenceId,
  missingEvidenceFile,
  invalidRegister,
  duplicateEvidenceId,
  staleEvidence,
  unusedEvidence,
  changedEvidence,
  figureMismatch,
  unknownMeasure,
  invalidMeasures,
  trendMismatch,
  newerFigure,
  personalData,
  smallNumber,
  invalidWordList,
  invalidEdition,
  suppressionWithoutReason,
  unusedSuppression,
];
