/** What the Evidence tab shows of an analysis: which kinds of evidence and whose voice each section rests on, and when the sources were made. */
import type { Analysis } from '../core/analysis';
import { svgText } from '../core/charts';
import { drawTimeline } from '../core/charts/timeline';
import { newestDay } from '../core/evidence/age';
import { EVIDENCE_KINDS } from '../core/evidence/base';
import { MARK_NAMES, sourcesOf, type Source } from '../core/evidence/sources';
import { isVoice } from '../core/evidence/within';
import { KIND_NAMES } from '../core/report/evidenceGroups';
import { dayBeforePeriodEnd } from '../core/text/dates';
import { contains, type Span } from '../core/text/span';
import type { EvidenceRow, EvidenceState, Place, SourceState } from './messages';
import { placeOf } from './places';

/** No self-evaluation cites as many; a page of thousands is slow. */
const MOST_SOURCES = 500;

/** The evidence of an analysis. Only what is cited stands in the rows. */
export function evidenceStateOf(analysis: Analysis): EvidenceState {
  const sources = sourcesOf(analysis);
  const cited = sources.filter(({ places }) => places.length > 0).slice(0, MOST_SOURCES);
  const dated = sources.map((source) => ({ source, day: newestDay(source.entry) }));
  const { period, lastInspection } = analysis.model.frontMatter.facts;
  const timeline = drawTimeline({
    lanes: EVIDENCE_KINDS.map((kind) => ({
      name: KIND_NAMES[kind],
      sources: dated.flatMap(({ source, day }) => source.entry.kind === kind && day !== undefined ? [{ day, cited: source.places.length > 0 }] : []),
    })),
    period,
    inspection: lastInspection?.date,
  });
  return {
    kinds: EVIDENCE_KINDS.map((kind) => KIND_NAMES[kind]),
    rows: rowsOf(cited, analysis),
    sources: cited.map((source) => sourceState(source, analysis)),
    registered: sources.length,
    ...timeline ? { timeline: { picture: svgText(timeline.picture), words: timeline.description } } : {},
  };
}

/** The judgement areas that the document has, and the document as a whole. */
function rowsOf(cited: readonly Source[], { model, completeness }: Analysis): EvidenceRow[] {
  const areas = completeness.sections.flatMap(({ kind, title, span }) => kind === 'judgement' && span ? [{ title, span }] : []);
  const whole = { title: 'The whole document', span: { start: 0, end: model.text.length } };
  return [...areas, whole].map(({ title, span }): EvidenceRow => {
    const here = cited.flatMap((source, index) => source.places.some((place) => contains(span, place)) ? [{ source, index }] : []);
    const voices = [...new Set(here.flatMap(({ source: { entry } }) => entry.kind === 'feedback' ? entry.from : []))];
    return {
      title,
      place: model.lines.positionAt(span.start),
      kinds: EVIDENCE_KINDS.map((kind) => here.filter(({ source }) => source.entry.kind === kind).map(({ index }) => index)),
      voices: voices.map((voice) => ({ voice, sources: here.filter(({ source }) => source.entry.from.includes(voice)).map(({ index }) => index) })),
      heard: here.some(({ source }) => isVoice(source.entry)),
      citations: here.map(({ source, index }) => ({ source: index, place: placeWithin(source, span, model) })),
    };
  });
}

function placeWithin({ places }: Source, span: Span, { lines }: Analysis['model']): Place {
  return lines.positionAt(places.find((place) => contains(span, place))!.start);
}

function sourceState({ entry, places, marks }: Source, analysis: Analysis): SourceState {
  const newest = newestDay(entry);
  return {
    title: entry.title,
    kind: entry.kind ? KIND_NAMES[entry.kind] : 'Without a kind',
    ...newest === undefined ? {} : { age: dayBeforePeriodEnd(newest, analysis.model.frontMatter.facts.period?.to), day: newest },
    marks: marks.map((mark) => MARK_NAMES[mark]),
    times: places.length,
    entry: placeOf(analysis, entry.register, entry.span),
  };
}
