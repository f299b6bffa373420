/** Word classes of the inspection-only patterns. */
import type { WordLists } from '../lexicon';

export const INSPECTION_WORDS: WordLists = {
  // Who inspects.
  inspector: 'n:inspector, lead inspector, lead inspectors, n:inspection team, HMI, HMIs, SHMI, n:regulator, inspectorate, inspectorates, visiting team, his majesty inspectors, ofsted team, ofsted colleagues, visiting inspectors, n:ofsted inspector',
  ofsted: 'ofsted, ILACS',
  inspecting: '@inspector, @ofsted',
  // What happens.
  inspection: 'n:inspection, n:reinspection, re inspection, ILACS, n:focused visit, n:monitoring visit, ofsted visit, ofsted visits, inspection visit, SIF, JTAI, ofsted, being inspected, inspectors visit, inspectors arrival, inspectors arrive, inspectors come, inspectors are on site, the inspectors, inspectors',
  window: 'inspection window, window, n:call, phone call, notification, notice, week one, week two, fieldwork, n:visit, scrutiny, arrival, data call, off site week, on site week, on site',
  onsite: 'on site, onsite, in the building, through the door, turn up, arrive, arrives, arrived, with us, come in, come back, return, knock on the door',
  next: 'next, forthcoming, upcoming, coming, imminent, impending, pending, expected, anticipated, future, new, approaching, likely, due, potential, possible, any, this, our',
  ahead: 'ahead of, before, prior to, in advance of, in time for, in the run up to, in readiness for, in preparation for, in anticipation of, as part of preparation for, as part of our preparation for, as part of preparations for, as part of our preparations for, in case of, ready for, preparing for, prepare for, prepared for, preparation for, preparations for, gearing up for, anticipating, expecting, awaiting, in the weeks before, in the months before, in the lead up to, with a view to, with an eye to, with an eye on, in the event of, for the purposes of, for the purpose of, in expectation of',
  prepare: 'v:prepare, v:ready, v:rehearse, v:brief, v:coach, v:practise, v:prep, v:drill, v:prime, v:script, v:train, v:polish, v:gear, v:mobilise, v:stage, v:tidy, v:cleanse, v:clean, v:sanitise, v:spruce, v:refresh, v:backfill, v:chase',
  rehearsal: 'n:rehearsal, dress rehearsal, dry run, n:dry run, n:mock, trial run, run through, n:walk through, practice run, simulation, simulated, v:simulate, war game',
  readiness: 'ready, readiness, preparedness, prepared, fit, compliant, proof',
  pack: 'n:pack, n:folder, n:file, n:binder, n:portfolio, n:dossier, n:library, n:checklist, n:plan, n:toolkit, n:board, n:group, n:room, n:coordinator, n:team, n:lead, n:logistic, n:crib sheet, n:script, n:briefing, n:guide, n:handbook, n:timetable, n:rota, n:tracker, n:strategy, n:project, n:programme, n:evidence folder, n:evidence file, n:evidence bank, n:evidence library, n:checklist, n:call plan, n:cell, n:hub, n:workbook, preparation, prep, planning, preparations, nominee, n:champion, n:drill',
  perceive: 'see, find, notice, hear, recognise, observe, discover, agree, conclude, want, want to see, be able, be impressed, be satisfied, be pleased, be assured, be reassured, have no doubt, have no difficulty, appreciate, experience, encounter, look for, probably, meet, learn, judge, read, ask, note, expect, acknowledge, pick up, test, like, wish, also, feel, come across',
  show: 'v:show, v:demonstrate, v:evidence, v:prove, v:convince, v:persuade, v:impress, v:reassure, v:satisfy, v:assure, v:showcase, v:signpost, v:direct, v:present, v:point, v:steer, v:win over, v:invite, v:welcome, v:steer, v:submit',
  best: 'best, best light, good light, strongest, most favourable, more favourable, flattering, positive light, favourable light, most positive, best possible light, shine, stand out',
  choose: 'v:choose, v:select, v:pick, v:handpick, hand picked, v:curate, v:shortlist, v:cherry pick, v:identify',
  drop: 'v:remove, v:omit, v:exclude, v:leave out, v:take out, v:withhold, v:hide, v:replace, v:drop, v:hold back, v:park, v:delay, v:postpone, v:bring forward, v:suspend, v:pause, v:cancel, v:defer',
  grade: 'good, outstanding, good or better, good or outstanding, requires improvement, requires improvement to be good, inadequate, good with outstanding features',
  topGrade: 'good, outstanding, good or better, good or outstanding',
  gradeNoun: 'n:grade, n:judgement, n:judgment, n:rating, outcome, n:grading, status, council, authority, service, services, local authority',
  aim: 'v:aim, n:aim, v:aspire, aspiration, n:ambition, ambitious, n:goal, n:target, v:hope, v:want, intend, expect, v:plan, on track, n:journey, v:seek, objective, v:strive, determined, confident, vision, trajectory, path, on course, v:push, v:work towards, working towards, v:target, within reach, priority, mission',
  reach: 'v:be, v:become, v:achieve, v:secure, v:reach, v:get, v:attain, v:move, v:obtain, v:retain, v:regain, v:gain, v:maintain, v:earn, v:keep, v:go, v:return, v:lift, v:take, v:win, v:deliver, v:land',
  rate: 'v:grade, v:judge, v:rate, v:score, v:assess, v:consider, v:regard, v:see, v:place, v:put, v:mark, v:evaluate, v:position, v:self assess, v:self grade, v:call',
  document: 'document, self evaluation, self assessment, position statement, section, statement, SEF, report, version, chapter, paper, appendix, narrative, submission, evaluation, page',
  write: 'written, rewritten, prepared, produced, compiled, drafted, redrafted, updated, structured, tailored, designed, assembled, edited, worded, organised, revised, shaped, laid out, collated, refreshed, created, pitched, intended, put together, framed',
  past: 'last, previous, past, earlier, prior, latest, recent, most recent, our last, former, first, initial, original',
  found: 'v:find, v:say, v:recommend, v:note, v:identify, v:report, v:highlight, v:raise, v:conclude, v:comment, v:judge, v:rate, v:grade, v:tell, v:ask, v:write, v:recognise, v:praise, v:criticise, v:observe, v:see, v:confirm, v:agree, v:point, v:describe, v:acknowledge, v:visit, v:inspect, v:publish, v:conduct, v:carry out, v:undertake, v:select, v:review, v:look, v:examine, v:set, v:require, v:make, v:give, v:express, v:challenge, v:question, v:hear, v:speak, v:meet, v:monitor, v:return',
  finding: 'n:report, n:finding, n:recommendation, n:letter, n:outcome, n:result, n:judgement, n:judgment, n:grade, n:action plan, n:improvement plan, n:history, n:framework, n:handbook, n:regime, n:survey, n:registration, n:notification, registered, rated, n:concern, n:theme, n:feedback, n:verdict, n:guidance, n:rating, n:cycle, n:website, n:requirement, n:condition, n:standard, n:praise',
  month: 'january, february, march, april, may, june, july, august, september, october, november, december, spring, summer, autumn, winter',
  adverb: 'also, now, soon, always, still, therefore, already, all, both, clearly, probably, likely, be, fully, then, quickly, certainly, inevitably, rightly, readily, easily, consistently, immediately, only, want to, be likely to, expect to, be looking to',
};
