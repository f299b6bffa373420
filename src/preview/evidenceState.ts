/** What the Evidence tab shows of an analysis: which kinds of evidence and whose voice each section rests on, and when the sources were made. */
import type { Analysis } from '../core/analysis';
import { svgText } from '../core/charts';
import { drawTimeline, type Timeline } from '../core/charts/timeline';
import { isFigure } from '../core/dialect/links';
import { knownDay } from '../core/evidence/age';
import { partnerName, type Partner } from '../core/framework/partners';
import { EVIDENCE_KINDS, type EvidenceKind } from '../core/evidence/base';
import { MARK_NAMES, sourcesOf, type Source } from '../core/evidence/sources';
import { isVoice } from '../core/evidence/within';
import { KIND_NAMES } from '../core/report/evidenceGroups';
import { dayBeforePeriodEnd } from '../core/text/dates';
import { contains, type Span } from '../core/text/span';
import type { EvidenceRow, EvidenceState, Place, SourceState } from './messages';
import { placeOf } from './places';

/** No self-evaluation cites as many; a page of thousands is slow. */
const MOST_SOURCES = 500;

/** Whatever the text rests on: an entry of a register, or a measure file that no register holds. */
interface Cited {
  readonly kind: EvidenceKind | undefined;
  readonly voices: readonly string[];
  /** Whether it is the voice of children or families. */
  readonly heard: boolean;
  /** Whose evidence it is, where several agencies work together. */
  readonly partner: Partner | undefined;
  /** Where it is cited, in the order of the text. */
  readonly places: readonly Span[];
  readonly state: SourceState;
}

/** The evidence of an analysis. Only what is cited stands in the rows. */
export function evidenceStateOf(analysis: Analysis): EvidenceState {
  const sources = sourcesOf(analysis);
  const registered = sources.filter(({ places }) => places.length > 0);
  const cited = [...registered.map((source) => fromRegister(source, analysis)), ...fromMeasureFiles(analysis)].slice(0, MOST_SOURCES);
  const timeline = timelineOf(sources, analysis);
  return {
    kinds: EVIDENCE_KINDS.map((kind) => KIND_NAMES[kind]),
    rows: rowsOf(cited, analysis),
    sources: cited.map(({ state }) => state),
    registered: sources.length,
    uncited: sources.length - registered.length,
    ...timeline ? { timeline: { picture: svgText(timeline.picture), words: timeline.description } } : {},
  };
}

function timelineOf(sources: readonly Source[], { model }: Analysis): Timeline | undefined {
  const dated = sources.map((source) => ({ source, day: knownDay(source.entry) }));
  const { period, lastInspection } = model.frontMatter.facts;
  return drawTimeline({
    lanes: EVIDENCE_KINDS.map((kind) => ({
      name: KIND_NAMES[kind],
      sources: dated.flatMap(({ source, day }) => source.entry.kind === kind && day !== undefined ? [{ day, cited: source.places.length > 0 }] : []),
    })),
    period,
    inspection: lastInspection?.date,
  });
}

/** The judgement areas that the document has, or what stands in their place in another kind of document, and the document as a whole. */
function rowsOf(cited: readonly Cited[], { model, completeness }: Analysis): EvidenceRow[] {
  const partnerOf = new Map(model.outline.sections.map(({ id, partner }) => [id, partner]));
  const areas = completeness.sections.flatMap(({ id, within, title, span }) => within !== undefined && span ? [{ title, span, partner: partnerOf.get(id) }] : []);
  const whole = { title: 'The whole document', span: { start: 0, end: model.parts.at(-1)!.span.end }, partner: undefined };
  return [...areas, whole].map(({ title, span, partner }): EvidenceRow => {
    const here = cited.flatMap((source, index) => source.places.some((place) => contains(span, place)) ? [{ source, index }] : []);
    const voices = [...new Set(here.flatMap(({ source }) => source.voices))];
    const partners = [...new Set(here.flatMap(({ source }) => source.partner ?? []))];
    return {
      title,
      place: model.lines.positionAt(span.start),
      kinds: EVIDENCE_KINDS.map((kind) => here.filter(({ source }) => source.kind === kind).map(({ index }) => index)),
      voices: voices.map((voice) => ({ voice, sources: here.filter(({ source }) => source.voices.includes(voice)).map(({ index }) => index) })),
      heard: here.some(({ source }) => source.heard),
      partners: partners.map((one) => ({ name: partnerName(one), sources: here.filter(({ source }) => source.partner === one).map(({ index }) => index) })),
      ...partner === undefined ? {} : { own: partners.includes(partner) },
      citations: here.map(({ source, index }) => ({ source: index, place: placeWithin(source, span, model) })),
    };
  });
}

function placeWithin({ places }: Cited, span: Span, { lines }: Analysis['model']): Place {
  return lines.positionAt(places.find((place) => contains(span, place))!.start);
}

function fromRegister({ entry, places, marks }: Source, analysis: Analysis): Cited {
  const day = knownDay(entry);
  const state: SourceState = {
    title: entry.title,
    kind: entry.kind ? KIND_NAMES[entry.kind] : 'Without a kind',
    ...day === undefined ? {} : { age: dayBeforePeriodEnd(day, analysis.model.frontMatter.facts.period?.to), day },
    marks: marks.map((mark) => MARK_NAMES[mark]),
    times: places.length,
    entry: placeOf(analysis, entry.register, entry.span),
  };
  return { kind: entry.kind, voices: entry.kind === 'feedback' ? entry.from : [], heard: isVoice(entry), partner: entry.partner, places, state };
}

/** Figures and charts are data, whether or not a register holds their file; the rules say the same. */
function fromMeasureFiles(analysis: Analysis): Cited[] {
  const { model, evidence } = analysis;
  const figures = model.links.filter((link) => isFigure(link) && !evidence?.dataEntries.has(link.path));
  return [...new Set(figures.map(({ path }) => path))].map((path): Cited => {
    const places = figures.filter((link) => link.path === path).map(({ span }) => span);
    const file = evidence?.measures.get(path);
    // A workbook is no text, so there is no place in it to go to.
    const entry = file?.kind === 'read' && file.file.source ? placeOf(analysis, file.file.uri, { start: 0, end: 0 }) : placeOf(analysis, undefined, places[0]!);
    return { kind: 'data', voices: [], heard: false, partner: undefined, places, state: { title: path, kind: KIND_NAMES.data, marks: [], times: places.length, entry } };
  });
}
