/** Word classes of the inspection-only patterns. */
import type { WordLists } from '../wordLists';

export const INSPECTION_WORDS: WordLists = {
  // Who inspects, and what happens.
  inspector: 'n:inspector, n:inspection team, HMI, HMIs, SHMI, n:regulator, n:inspectorate, visiting team, ofsted team, ofsted colleagues',
  ofsted: 'ofsted, @inspector',
  inspection: `
    n:inspection, n:reinspection, n:re inspection, ILACS, n:focused visit, n:monitoring visit, n:ofsted visit, JTAI, SIF, n:visit from
    ofsted, n:visit by ofsted, n:visit from HMI, n:visit by inspectors, n:visit from inspectors`,
  mention: `
    @ofsted, @inspection, being inspected, be inspected, we are inspected, next inspected, get inspected, surviving inspection, to inspect`,
  coming: `
    next, forthcoming, upcoming, coming, imminent, impending, pending, expected, anticipated, future, likely, due, potential, possible, any,
    expected next, next expected, approaching, new, full, standard, short, this`,
// Words around which a sentence is read more closely: see `layout.ts`.
  anchorInspection: 'n:inspector, HMI, HMIs, SHMI, n:regulator, n:inspectorate, ofsted, n:inspection, n:reinspection, v:inspect, ILACS, JTAI, SIF',
  anchorVisit: 'n:visit, n:visitor, fieldwork, site, onsite, team, n:guest, week, them, they, you, your, outside, n:stranger, arrival, scrutiny, eyes',
  anchorNotice: 'n:notification, notice, call, called, phone, window, telephone, announced, rings, n:request, requested',
  anchorSample: 'n:sample, sampled, sampling, tracked, tracking, n:file, n:record, n:case, n:example, examples, audits, figures, pick, picked, chosen',
  anchorGrade: 'n:grade, n:judgement, outstanding, good, inadequate, improvement, n:rating, n:descriptor, criteria, n:mark, v:judge, graded, finding, verdict, outcome, n:finding, better, best, strongest',
  anchorReady: 'ready, readiness, mock, n:rehearsal, v:rehearse, rehearsed, v:practise, v:prepare, v:tidy, v:polish, preparation, prepared, n:simulation, practice, n:answer, n:line, story, narrative',
  det: 'the, a, an, our, any, its, their, this, that, his',
  lookedBack: `
    last, previous, past, earlier, prior, latest, recent, most recent, former, first, initial, original, same, successive, historic,
    subsequent, old`,
  kind: `
    ILACS, ofsted, standard, short, full, joint, SIF, single, targeted, area, focused, monitoring, local, authority, services, framework,
    children, JTAI, inadequate, two, three, four, re, one`,
  month: 'january, february, march, april, may, june, july, august, september, october, november, december, spring, summer, autumn, winter',

  // What inspectors did when they were here: verbs of finding and telling.
  find: `
    v:find, v:say, v:recommend, v:note, v:identify, v:report, v:highlight, v:raise, v:conclude, v:comment, v:judge, v:rate, v:grade, v:tell,
    v:ask, v:write, v:recognise, v:praise, v:criticise, v:observe, v:see, v:confirm, v:agree, v:point, v:describe, v:acknowledge, v:visit,
    v:inspect, v:publish, v:conduct, v:undertake, v:select, v:review, v:look, v:examine, v:set, v:require, v:make, v:give, v:express,
    v:challenge, v:question, v:hear, v:speak, v:meet, v:monitor, v:return, v:carry, v:sample, v:consider, v:uncover, v:draw, v:issue,
    v:send, v:accept, v:want, v:remark, v:warn, v:commend, v:result, v:lead, v:cause, v:show, v:prompt, v:take, v:last, v:begin, v:start,
    v:end, v:finish, v:shape, v:cover, v:focus, v:rebuke, v:urge, v:call, v:feel, v:think, v:believe, v:register, v:cite, v:record, v:spend,
    v:leave, v:coincide, v:consist, v:apply, v:regulate, v:expose, v:spot, v:detect, v:reach, v:form, v:place, v:pick up, v:lose, v:gain,
    v:support, v:share, v:welcome, v:refer, v:flag, v:name, v:list, v:single out, v:pick out, v:disagree, v:argue, v:thank, v:differ, v:explain`,
  findingNoun: `
    n:report, n:improvement notice, n:finding, n:recommendation, n:letter, n:outcome, n:result, n:action plan, n:improvement plan, history,
    n:framework, n:handbook, n:regime, n:survey, n:registration, n:notification, registered, rated, n:concern, n:theme, n:feedback,
    n:verdict, guidance, n:rating, n:cycle, n:website, n:requirement, n:condition, praise, n:judgement, n:judgment, view, n:area for
    improvement, areas for improvement, system, n:criticism, n:comment, n:action, regional, annual, n:conversation, n:remit, n:power,
    n:inspector view, n:complaint, social care annual, portal, n:observation, n:conclusion, n:advice, national, n:research, n:study,
    n:priority, response, n:consultation, n:blog, n:definition`,
  fact: `
    take place, takes place, lasts, last, began, begin, start, started, includes, include, is the, is responsible, are carried out, is
    carried out, are undertaken, is part, are part, must, has a duty, has powers, may inspect, can inspect, will inspect, is required,
    usually lasts, happen, happens, follow, follows, consists, consist, are held, is held, judges, judge whether, covers, ends, end, are
    followed, is followed, are based, is based, are quarterly, are annual, normally, is sent, write to, writes to, will write, will publish,
    will confirm, will report, confirms, ask each, asks each, asks every, asks councils, asks local, expects councils, expects local,
    regulates, uses, use four, give`,
  guide: `
    n:guide, n:briefing, training, coaching, n:session, n:workshop, n:film, n:video, n:masterclass, n:presentation, n:summary, n:drop in,
    n:handbook, n:leaflet, n:card, n:script, n:crib sheet, n:checklist, n:seminar, n:webinar, n:tip, advice, n:plan, n:timetable, n:rota,
    arrangements, planning, n:answer, n:lead`,
  doesInPublic: `
    publish, write, confirm, inspect, report, return, visit, consider, monitor, carry, conduct, announce, register, decide, have inspected,
    continue, issue, send, regulate, require`,
  // Time and purpose.
  ahead: `
    ahead of, before, prior to, in advance of, in time for, in the run up to, in run up to, in readiness for, in preparation for, in
    anticipation of, preparing for, prepare for, prepares for, prepared for, preparation for, preparations for, gearing up for, gear up for,
    anticipating, expecting, awaiting, in the weeks before, in the months before, in the lead up to, in the build up to, with a view to,
    with an eye to, with an eye on, in the event of, for the purposes of, for the purpose of, in expectation of, until after, pending, in
    view of, in light of, ready for, readiness for, to coincide with, work back from, in case of, in support of, on standby for, braced for,
    by the time of, by the time, by the date of, ahead for, in good time for, on the eve of, so as to be ready for, anticipate, anticipates,
    geared up for, planning for, plan for, plans for, countdown to, run up to, building up to, build up to, in place for, to support the, to
    support an, for use in, for use at, for use during, on the back of, worried about, anxious about`,
  purpose: `
    so that, in order that, in order to, in case, because, so, lest, to make sure, to ensure, to help, to support, to assist, to show, to
    convince, to prove, to satisfy, to impress, to reassure, to persuade, to demonstrate to, to evidence to, given that, as, now that, once,
    when, before, until, if, should, unless, by the time, since, as soon as, with, on the day, the day, the week, for when, in the event
    that, the moment`,
  arrive: `
    v:arrive, v:come, are here, are coming, is coming, on site, onsite, v:ring, v:call, v:phone, v:knock, v:turn up, v:return, come back,
    comes back, walk in, walks in, be on site, is due, are due, v:land, v:descend, v:start, v:begin, is announced, was announced, had been
    announced, is confirmed, gone, has left, v:announce, be called`,
  prepare: `
    v:prepare, v:ready, v:rehearse, v:brief, v:coach, v:practise, v:prep, v:drill, v:prime, v:script, v:polish, v:stage, v:tidy, v:cleanse,
    v:sanitise, v:spruce, v:backfill, v:role play, role play, v:simulate, v:train, v:stand up, v:agree, v:equip`,
  ready: 'ready, readiness, preparedness, prepared, prep, preparation, preparations, planning, proof, compliant, standard, fit',
  pack: `
    n:pack, n:folder, n:file, n:binder, n:portfolio, n:dossier, n:library, n:checklist, n:plan, n:toolkit, n:board, n:group, n:room,
    n:coordinator, n:team, n:lead, logistics, n:crib sheet, n:script, n:briefing, n:guide, n:timetable, n:rota, n:tracker, n:strategy,
    n:project, n:programme, evidence, n:call plan, n:cell, n:hub, n:workbook, n:nominee, n:champion, n:drill, countdown, n:window,
    n:fortnight, n:week, n:period, n:season, n:date, n:manager, n:protocol, n:huddle, n:clinic, n:exercise, n:call, n:question, n:criterion,
    criteria, n:descriptor, n:standard, n:risk, success, n:grab bag, n:calendar, n:masterclass, n:support officer, n:narrative,
    n:storyboard, n:story, n:rehearsal, n:bible, n:handbook, n:rating, n:manual, n:outcome`,
  jargon: `
    annex a, KIT, keep in touch, n:set up meeting, n:data call, week one, week two, day one, off site week, on site week, n:key line of
    enquiry, key lines of enquiry, KLOE, KLOEs, lines of enquiry, line of enquiry, n:case tracking timetable, fieldwork, n:focus group,
    n:inspection, n:inspector, ofsted, n:child level list, n:data request, n:call plan`,
  rehearsal: `
    n:rehearsal, n:dress rehearsal, n:dry run, n:trial run, n:run through, n:practice run, n:simulation, simulated, v:simulate, n:role play,
    n:table top exercise, n:walk through, v:rehearse, v:practise, n:test run, v:trial, v:war game, v:dry run`,
  perceive: `
    see, find, notice, hear, recognise, observe, discover, agree, conclude, want, be able, be impressed, be satisfied, be pleased, be
    assured, be reassured, be struck, have no doubt, have no difficulty, appreciate, experience, encounter, look for, meet, learn, judge,
    read, ask, note, expect, acknowledge, pick up, test, like, wish, feel, come across, take, share, be confident, be told, be shown, be
    given, witness, detect, gain, rest assured, trace, track, sample, struggle, need, sense, spot, enjoy, be welcomed, look favourably,
    give, visit first, reach, take comfort, take confidence, be interested, be keen, rate, grade, open, query, have confidence, be offered,
    be left`,
  show: `
    v:show, v:demonstrate, v:evidence, v:prove, v:convince, v:persuade, v:impress, v:reassure, v:satisfy, v:assure, v:showcase, v:signpost,
    v:direct, v:point, v:steer, v:win over, v:invite, v:encourage, v:tell, v:explain, v:help, v:give, v:mislead, v:display`,
  // Selection for show.
  choose: `
    v:choose, v:select, v:pick, v:handpick, hand picked, v:curate, v:shortlist, v:cherry pick, v:put forward, v:identify, v:nominate, v:line
    up, v:use`,
  best: `
    our best, its best, their best, the best of, very best, best work, best practice examples, best light, good light, better light,
    strongest, most favourable, more favourable, favourable, flattering, positive light, favourable light, best examples, best cases, best
    audits, best case, best files, best stories, best records, best case studies, finest, best possible light, stand out, interview well,
    doing well, most positive, success stories, impress, score highest, score well, most impressive, best face, best example`,
  unfit: `
    weak, weaker, weakest, poor, poorer, poorest, negative, critical, unfavourable, less favourable, unflattering, drift, unhelpful,
    damaging, worst, worse, less positive, disappointing, awkward, complaint, complaints, concern, concerns, difficult, embarrassing, less
    convincing, less strong`,
  drop: `
    removed, omitted, excluded, left out, taken out, withheld, hidden, dropped, held back, parked, not included, not featured, not shown,
    kept out, leave out, omit, exclude, remove, withhold, screened out, edited out, weeded out, filtered out, set aside, left off, played
    down`,
  // Grades.
  grade: 'good, outstanding, good or better, good or outstanding, requires improvement, requires improvement to be good, inadequate, RI',
  topGrade: 'good, outstanding, good or better, good or outstanding',
  gradeNoun: `
    n:grade, n:judgement, n:judgment, n:rating, n:grading, n:authority, n:council, n:local authority, status, n:outcome, overall, category,
    band, n:verdict`,
  gradeWord: 'n:grade, n:judgement, n:judgment, n:rating, n:grading, status, category, verdict',
  aim: `
    v:aim, v:aspire, n:aspiration, n:ambition, ambitious, n:goal, n:target, v:hope, v:want, v:intend, v:expect, v:plan, on track, n:journey,
    v:seek, n:objective, v:strive, determined, confident, n:vision, n:trajectory, path, on course, v:push, working towards, work towards,
    within reach, n:priority, n:mission, destination, north star, v:commit, committed, commits us, v:deserve, purpose, v:need, route, way,
    v:believe`,
  reach: `
    v:be, be, v:become, v:achieve, v:secure, v:reach, v:get, v:attain, v:obtain, v:retain, v:regain, v:gain, v:maintain, v:earn, v:keep,
    v:return, v:win, v:deliver, v:land, v:get to, v:get back to, v:move to, be judged, be graded, be rated, be judged as, be graded as, be
    rated as, v:hold on to, v:be seen as, be recognised as, v:go, v:lift, v:receive, v:improve to, v:progress to, v:go from`,
  rate: `
    v:grade, v:judge, v:rate, v:score, v:assess, v:consider, v:regard, v:place, v:put, v:mark, v:evaluate, v:position, v:self assess, v:self
    grade, v:self evaluate, v:call, v:believe, v:think, v:feel, v:see, v:say, v:deem, v:describe, v:award, v:view, v:benchmark, v:classify`,
  whole: `
    we, ourselves, the service, our service, the authority, the council, our practice, leadership, the department, our leadership, us, our
    services, services, leaders, the local authority, ourselves overall, our authority, children services, help and protection, our overall
    effectiveness, overall effectiveness`,
  firmly: `
    a solid, solidly, securely, comfortably, firmly, secure, a secure, solid, now a, at least, a strong, a clear, strongly, safely, a
    comfortable, already, a`,
  document: `
    document, self evaluation, self assessment, position statement, section, statement, SEF, report, version, chapter, paper, appendix,
    narrative, submission, evaluation, page, pages, contents, text`,
  written: `
    written, rewritten, prepared, produced, compiled, drafted, redrafted, updated, structured, tailored, designed, assembled, edited,
    worded, organised, revised, shaped, laid out, collated, refreshed, created, pitched, intended, put together, framed, arranged, toned
    down, aligned, organized, ordered, built`,
  premises: `
    home, homes, school, schools, nursery, nurseries, premises, prison, fire, environmental, food, safety, vehicle, property, tenancy, gas,
    building, buildings, site, housing, youth justice, youth, regulation, electrical, SEND, probation, CQC, police, secure, residential,
    setting, settings, care home, college, supported accommodation, HMICFRS, thematic, internal, annual, joint, area SEND, SEND area,
    fostering agency, agency, agencies, adoption, provider, providers, early years, kitchen, health, constabulary, court, hostel, hostels,
    health and safety, record, unannounced inspection of, flat`,
};
